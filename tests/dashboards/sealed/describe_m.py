# m02 internal drainage board, docx portrait
PAGES.append(P('m02','docx',T([txt('Objective',w=16),name('How we measure it',w=30),val('Achieved 2022/23','previous','FY22',w=11),val('Achieved 2023/24','previous','FY23',w=11),val('To 31 December 2024','actual','2024-04-01/2024-12-31',L=1,w=12),val('Annual measure 2024/25','target','FY24',w=11,nocmp=1),txt('Engineer’s comment',w=28)],'''
pct+ | Maintain watercourses | Main drains maintained at least once in the year | 97% | 98% | 71% | 100% | Season closes 15 March; 214 km remain, of which 40 km are by hand.
n+ | ^ | Kilometres of drain de-silted | 22.6 km{u=sc} | 19.4 km{u=sc} | 12.8 km{u=sc} | 20.0 km{u=sc} | Wet October. Two excavators off hire for 3 weeks.
pct+ | Operate pumping stations | Pump availability | 98.8% | 99.1% | 97.5% | 99.0% | Gearbox at Station 6 replaced.
n0 | ^ | Pump run hours | 11,402{u=h} | 15,977{u=h} | 9,318{u=h} | – | No measure is set: run hours follow rainfall.
gbp- | ^ | Electricity cost per pump hour | £14.12 | £21.85 | £19.60 | £20.00 | 
pct+ | Regulate works | Consents determined within two months | 100% | 94% | 96% | 95% | 48 of 50 on time.
d- | ^ | Average days to determine a consent | 31 | 44 | 39 | 40 | 
pct+ | Serve ratepayers | Drainage rates collected | 99.6% | 99.7% | 98.1% | 99.5% | 3 accounts at liability order.
n- | ^ | Complaints upheld | 1 | 0 | Nil{n=0} | 0 | 
n+ | Environment | Biodiversity actions completed | 7 of 11{n=7} | 9 of 12{n=9} | not due | 10 of 12{n=10} | Reported each April.
''',pol=False),title='Performance against the Board’s objectives',sub='Internal Drainage Board, report of the Engineer to the meeting of 21 January 2025',font='Liberation Serif',size=8.5,hf=None,hc='#000000',rule='full',rc='#000000',va='top',na='center',textsize=10.5,hal='left'))
# m04 combined authority bus network: months down, KPIs across (transposed)
PAGES.append(P('m04','html',T([name('Measure',w=30),good('Aim'),val('Target','target','?',w=8),val('Apr 2024','previous','M24-04'),val('May 2024','previous','M24-05'),val('Jun 2024','previous','M24-06'),val('Jul 2024','previous','M24-07'),val('Aug 2024','previous','M24-08'),val('Sep 2024','actual','M24-09',L=1),val('Sep 2023','previous','M23-09')],'''
pct+ | Punctuality (% on time) | More | 90 | 83.9@R | 84.6@R | 82.2@R | 86.0@A | 88.8@A | 81.4@R | 79.0
pct+ | Reliability (% of mileage run) | More | 99.5 | 98.7@A | 98.9@A | 98.1@A | 99.0@A | 99.6@G | 97.2@R | 98.0
n+ | Passenger journeys (000s) | More | 4,100{n=4100000} | 3,902{n=3902000}@A | 4,011{n=4011000}@A | 3,977{n=3977000}@A | 3,640{n=3640000}@R | 3,288{n=3288000}@R | 4,216{n=4216000}@G | 3,871{n=3871000}
pct+ | Customer satisfaction (%) | More | 85 | – | – | 82@A | – | – | 84@A | 81
p100k- | Complaints per 100,000 journeys | Less | 12 | 10.4{u=p100k}@G | 11.1{u=p100k}@G | 12.9{u=p100k}@A | 11.7{u=p100k}@G | 9.8{u=p100k}@G | 15.3{u=p100k}@R | 16.6{u=p100k}
pct+ | Zero-emission mileage (%) | More | 25 | 18@R | 18@R | 21@A | 22@A | 22@A | 24@A | 9
gbpk- | Net cost of supported services (£000) | Less | 880 | 861@G | 872@G | 894@A | 868@G | 870@G | tbc | 803
'''.replace('n- | Complaints per 100,000 journeys | 12 |','p100k- | Complaints per 100,000 journeys | 12 |'),pol=True,layout='transpose'),title='Franchised bus network: monthly performance',sub='Bus Services Sub-Committee, 7 November 2024',body='Cells are shaded against the target at the head of each column. Satisfaction is surveyed in the last month of each quarter.',land=True,font='Open Sans',size=9,hf='#ffd400',hc='#222222',rule='full',rc='#cfcfcf',pal='pale',na='center'))
# m06 ALMO: tiles with coloured value
PAGES.append(P('m06','html',T([name('KPI'),good('Good is'),val('December 2024','actual','M24-12',L=1),val('Target','target','?'),val('November 2024','previous','M24-11'),val('2023/24 outturn','previous','FY23'),rag('RAG','fill'),dr('DoT','fat'),txt('Comment')],'''
pct+ | Rent collected (%) | High | 99.2% | 99.5% | 98.8% | 99.6% | A | U | Two rent-free weeks fell in the month.
gbpm- | Current tenant arrears | Low | £2.14m | £2.25m | £2.31m | £1.98m | G | D | 312 accounts are over £1,000.
d- | Average re-let time (days) | Low | 34.6 | 28.0 | 33.9 | 29.7 | R | U | Includes 9 properties with major works.
pct+ | Fire risk assessment actions in time | High | 91.8% | 100% | 90.4% | 95.2% | R | U | 46 actions overdue; 5 are high risk.
pct+ | Tenants satisfied with repairs | High | 88% | 86% | 88% | 84% | G | S | Text survey, 604 replies.
n- | Open disrepair claims | Low | 137 | No target | 129 | 104 | X | U | 
n- | Calls abandoned | Low | 612 | 700 | 745 | 9,206 | G | D | 
pct+ | Electrical tests within five years | High | 98.3% | 100% | 98.1% | 96.0% | A | U | 212 homes without access.
''',layout='tiles',n=2,vw=84,pol=True),title='Homes ALMO – Board Dashboard',sub='Month 9, 2024/25',font='Lato',size=9,hf='#1b2a49',pal='soft',band='#1b2a49',margin=(14,12,14,12)))
# m08 pension administration KPIs
PAGES.append(P('m08','html',T([name('Process',w=34),val('Disclosure regs.','other','?',u='d',w=10,**{'or':'target'}),val('Fund standard\n(working days)','other','?',u='d',w=10,**{'or':'target'}),val(['1 October – 31 December 2024','Cases\ncompleted'],'other','Q3 24',u='n',den=1,w=10),val(['1 October – 31 December 2024','Within\nstandard'],'other','Q3 24',u='n',num=1,w=10),val(['1 October – 31 December 2024','%'],'actual','Q3 24',L=1,w=8),val(['Previous quarters','Q2 %'],'previous','Q2 24',w=8),val(['Previous quarters','Q1 %'],'previous','Q1 24',w=8),val('Target %','target','?',w=8),rag('','tl',w=9)],'''
pct+ | Deaths – initial letter to dependants | 2 months{u=mo} | 5 | 148 | 146 | 98.65 | 97.10 | 96.38 | 95.00 | G
pct+ | Retirements – active members, quote | 2 months{u=mo} | 10 | 402 | 371 | 92.29 | 93.87 | 90.04 | 95.00 | A
pct+ | Retirements – payment of lump sum | 1 month{u=mo} | 10 | 377 | 369 | 97.88 | 98.12 | 97.55 | 95.00 | G
pct+ | Deferred into payment – quote | 2 months{u=mo} | 15 | 295 | 241 | 81.69 | 85.33 | 88.70 | 95.00 | R
pct+ | Refunds | – | 10 | 166 | 166 | 100.00 | 99.40 | 100.00 | 95.00 | G
pct+ | Transfers in – quote | 2 months{u=mo} | 10 | 71 | 52 | 73.24 | 69.01 | 77.42 | 90.00 | R
pct+ | Transfers out – quote | 3 months{u=mo} | 10 | 88 | 79 | 89.77 | 91.11 | 86.02 | 90.00 | A
pct+ | New joiners set up | 2 months{u=mo} | 20 | 1,914 | 1,902 | 99.37 | 99.02 | 98.65 | 95.00 | G
pct+ | Divorce estimates | 3 months{u=mo} | 30 | 24 | 24 | 100.00 | 95.65 | 100.00 | 95.00 | G
pct+ | McCloud underpin – active retirements recalculated | – | – | – | – | n/a | n/a | n/a | TBC | 
''',pol=False),title='Pension Fund administration: casework performance',sub='Local Pension Board, 4 March 2025',land=True,font='Open Sans',size=8.3,hf='#006d77',spf='#004f57',rule='h',rc='#b7d4d6',na='right',pal='gov',header='Item 9 Appendix 2',margin=(16,14,14,14)))
# m10 Welsh well-being objectives, bilingual heads, RAYG
PAGES.append(P('m10','typ',T([code('Cyf. /\nRef.',w=8),name('Dangosydd / Indicator',w=36),good('Da yw /\nGood is',w=9),val('2021/22','previous','FY21',w=8),val('2022/23','previous','FY22',w=8),val('Targed / Target\n2023/24','target','FY23',w=10),val('2023/24','actual','FY23',L=1,w=8),val('Cymru / Wales\n2022/23','national','FY22',w=10),val('Safle / Rank','other','?',u='sc',w=7),rag('CMG / RAG','letter',w=7),dr('Tuedd / Trend','imp3',w=11)],'''
# Amcan Llesiant 1 / Well-being Objective 1: Education and skills
pct+ | PAM/007 | Pupil attendance in primary schools | Uwch / High | 90.1% | 90.6% | 92.0% | 91.4% | 90.8% | 6 | A | I
pct+ | PAM/008 | Pupil attendance in secondary schools | Uwch / High | 85.8% | 86.0% | 88.0% | 85.2% | 86.1% | 15 | R | W
pct- | PAM/046 | Year 11 leavers not in education, training or work | Is / Low | 1.9% | 1.5% | 1.6% | 1.5% | 2.0% | 5 | G | N
# Amcan Llesiant 2 / Well-being Objective 2: Care and independence
pct+ | SCA/020 | Adults supported to live at home | Uwch / High | 82.4% | 84.0% | 84.0% | 84.9% | Not available | – | G | I
pct+ | PAM/028 | Child assessments completed in time | Uwch / High | 93.3% | 88.6% | 95.0% | 90.7% | Not available | – | A | I
# Amcan Llesiant 3 / Well-being Objective 3: Homes and environment
pct+ | PAM/030 | Waste reused, recycled or composted | Uwch / High | 65.4% | 66.1% | 70.0% | 68.3% | 65.7% | 4 | A | I
d- | PAM/035 | Days to clear fly-tipping | Is / Low | 2.4 | 1.9 | 2.0 | 2.2 | 2.6 | 9 | A | W
pct+ | PAM/012 | Households prevented from becoming homeless | Uwch / High | 61.0% | 58.8% | 60.0% | 63.5% | 55.6% | 7 | G | I
d- | PAM/015 | Days to deliver a disabled facilities grant | Is / Low | 311 | 288 | 250 | 334 | 292 | 18 | R | W
pct+ | PAM/010 | Streets that are clean | Uwch / High | 95.7% | * | 96.0% | 96.6% | 95.9% | 8 | G | 
'''.replace('| 95.7% | * |','| 95.7% | Not collected |'),pol=True),title='Adroddiad Hunanasesu / Self-Assessment Report 2023/24',sub='Cyngor Sir / County Council – Appendix 1',land=True,font='Carlito',size=9.2,hf='#00573f',sf='#e2efe9',sc='#00573f',rule='full',rc='#00573f',rw=.4,pal='std',na='center',pad=(4,4),after='PAM: public accountability measure. A rank of 1 is the best of the 22 councils in Wales. Indicators marked – have no ranking.'))
# m12 NI performance improvement plan: blocks of statutory indicator
PAGES.append(P('m12','html',T([code('Ref'),name('Indicator'),val('Statutory standard','target','?'),val('2021/22','previous','FY21'),val('2022/23','previous','FY22'),val('2023/24','actual','FY23',L=1),met('Standard achieved?'),val('NI average 2023/24','national','FY23'),dr('Trend since 2022/23','open'),txt('Explanatory note')],'''
n+ | ED1 | Number of jobs promoted through business start-up activity (measured by business plans approved) | ≥ 155 | 164 | 149 | 141 | No | – | D | The Go Succeed service began in November 2023 and referrals were slow until January 2024.
wk- | P1 | Average processing time of major planning applications (weeks) | < 30 | 52.6 | 38.2 | 31.4 | No | 46.5 | D | Eight majors decided. Two legacy files, of 211 and 164 weeks, were closed.
wk- | P2 | Average processing time of local planning applications (weeks) | < 15 | 17.9 | 16.0 | 14.2 | Yes | 20.8 | D | 611 local applications decided; 402 of them within target.
pct+ | P3 | Percentage of enforcement cases processed within 39 weeks | ≥ 70% | 74.8% | 80.1% | 80.1% | Yes | 69.4% | S | 
pct+ | W1 | Percentage of household waste collected that is sent for recycling, including reuse | ≥ 50% | 49.7% | 51.3% | 52.6% | Yes | 50.7% | U | Validated by NIEA in November 2024.
t- | W2 | Amount of biodegradable local authority collected waste that is landfilled (tonnes) | < 16,444 | 14,873 | 12,206 | 9,718 | Yes | n/a | D | NILAS allowance. Figures for Quarter 4 were revised by 84 tonnes.
''',layout='blocks',pol=False),title='Statutory performance indicators and standards',sub='Borough Council – Performance Improvement Plan 2024/25: annual assessment',font='Liberation Sans',size=9,hf='#233f7e',sf='#dfe6f4',rc='#8ea0c9',textsize=10,margin=(14,14,12,14)))
# m14 waste partnership tonnage, quarter of months plus total, budget and variance, +/- signs
PAGES.append(P('m14','xlsx',T([name('Tonnes unless stated',w=38),val(['Quarter 1, 2024/25','April'],'previous','M24-04',w=10),val(['Quarter 1, 2024/25','May'],'previous','M24-05',w=10),val(['Quarter 1, 2024/25','June'],'actual','M24-06',L=1,w=10),val(['Quarter 1, 2024/25','Total'],'actual','Q1 24',w=11),val(['Quarter 1, 2024/25','Budget'],'budget','Q1 24',w=11),val(['Against budget','Tonnes'],'variance','Q1 24',w=10),val(['Against budget','%'],'variance','Q1 24',u='pct',w=9),val('Quarter 1, 2023/24','previous','Q1 23',w=12)],'''
# Collected by the districts
t0 | Residual waste | 10,216 | 10,884 | 9,903 | 31,003 | 31,400 | (397) | (1.3%) | 31,877
t0 | Mixed dry recycling | 4,018 | 4,227 | 3,840 | 12,085 | 12,300 | (215) | (1.7%) | 12,146
t0 | Food waste | 1,702 | 1,711 | 1,655 | 5,068 | 4,900 | 168 | 3.4% | 4,412
t0 | Garden waste | 5,906 | 7,310 | 6,442 | 19,658 | 18,500 | 1,158 | 6.3% | 17,029
# Household waste recycling centres
t0 | Residual waste | 2,118 | 2,204 | 2,057 | 6,379 | 6,600 | (221) | (3.3%) | 6,731
t0 | Wood | 1,190 | 1,242 | 1,166 | 3,598 | 3,550 | 48 | 1.4% | 3,571
n0 | Visits to sites (number) | 98,412 | 104,770 | 97,265 | 300,447 | 310,000 | (9,553) | (3.1%) | 312,908
# Performance
pct+ | Recycling and composting rate (%) | 50.9% | 52.7% | 51.6% | 51.8% | 50.5% | 1.3 | – | 48.8%
pct- | Contamination of recycling (%) | 12.4% | 11.8% | n/a | n/a | 11.0% | n/a | n/a | 13.1%
pct- | Landfilled (%) | 3.0% | 2.6% | 2.6% | 2.7% | 4.0% | (1.3) | – | 4.4%
gbp- | Gate fee, average (£ per tonne) | £104.18 | £104.18 | £106.02 | £104.79 | £105.50 | (£0.71) | (0.7%) | £98.36
''',pol=False),title='Waste Partnership: tonnage and performance monitor',sub='Joint Waste Committee, 19 September 2024',land=True,font='Arial',size=10,hf='#70ad47',hc='#000000',sf='#e2efda',rule='full',rc='#a9d08e',na='right',textsize=11))
# m16 planning quarterly returns: quarter spanners with number and % in time
PAGES.append(P('m16','typ',T([name('Type of decision',w=28),val('National threshold','target','?',w=11,u='pct'),val(['July to September 2024','Decided'],'previous','Q2 24',u='n',w=8,**{'or':'other'}),val(['July to September 2024','In time'],'previous','Q2 24',u='n',w=8,**{'or':'other'}),val(['July to September 2024','%'],'previous','Q2 24',w=8),val(['October to December 2024','Decided'],'other','Q3 24',u='n',den=1,w=8,**{'or':'actual'}),val(['October to December 2024','In time'],'other','Q3 24',u='n',num=1,w=8,**{'or':'actual'}),val(['October to December 2024','%'],'actual','Q3 24',L=1,w=8),val('Rolling two years','actual','?',w=10),val('England\nOct–Dec 2024','national','Q3 24',w=10)],'''
pct+ | Major development | at least 60% | 14 | 13 | 92.9 | 11 | 9 | 81.8 | 90.4% | 91%
pct+ | County matters | at least 60% | 2 | 2 | 100.0 | 0 | 0 | – | 100.0% | 92%
pct+ | Non-major development | at least 70% | 302 | 271 | 89.7 | 287 | 265 | 92.3 | 88.1% | 92%
pct+ | of which householder |  | 171 | 160 | 93.6 | 166 | 159 | 95.8 | 92.0% | 94%
pct+ | Discharge of conditions |  | 96 | 58 | 60.4 | 103 | 74 | 71.8 | 62.7% | ..
pct+ | Listed building consent |  | 37 | 30 | 81.1 | 29 | 27 | 93.1 | 84.5% | ..
pct+ | Works to protected trees |  | 64 | 64 | 100.0 | 88 | 85 | 96.6 | 97.2% | ..
pct- | Majors overturned at appeal | under 10% | – | – | – | – | – | – | 2.1% | 2.6%
pct- | Non-majors overturned at appeal | under 10% | – | – | – | – | – | – | 0.9% | 1.1%
''',pol=False),title='Development management: quarterly return',sub='District Council, Planning Committee 6 February 2025',land=True,font='TeX Gyre Pagella',size=9,hf=None,hc='#333333',rule='head',rc='#333333',rw=.6,na='right',hal='right',pad=(4,3),after='Decisions within an agreed extension of time count as in time. The thresholds apply to the rolling two years.'))
# m18 museums, borderless portrait
PAGES.append(P('m18','typ',T([name('',w=36),val('Q3 target','target','Q3 24',w=10),val('Q3 actual','actual','Q3 24',L=1,w=10),rag('','shape',w=5),val('Q3 last year','previous','Q3 23',w=10),val('Target to date','target','YQ3 24',w=11,nocmp=1),val('Actual to date','actual','YQ3 24',w=11),val('Year target','target','FY24',w=11,nocmp=1)],'''
# Audiences
n+ | Visits to museums and galleries | 48,000 | 51,926 | G | 46,310 | 171,000 | 180,447 | 215,000
n+ | Schoolchildren in organised sessions | 4,200 | 3,876 | A | 4,011 | 9,800 | 9,102 | 14,000
pct+ | Visitors rating their visit 9 or 10 | 75% | 81% | G | 78% | 75% | 79% | 75%
pct+ | First-time visitors | 35% | 28% | R | 33% | 35% | 31% | 35%
n+ | Website sessions | 120,000 | 133,508 | G | 109,772 | 360,000 | 388,215 | 480,000
# Collections
n+ | Objects digitised | 1,500 | 1,122 | R | 1,640 | 4,500 | 3,907 | 6,000
n- | Environmental alarms in stores | 6 | 6 | G | 11 | 18 | 22 | 24
# Income
gbp+ | Spend per visit | £2.40 | £2.57 | G | £2.31 | £2.40 | £2.49 | £2.40
gbpk+ | Shop and café income (£000) | 112 | 108 | A | 104 | 405 | 411 | 520
gbpk+ | Grants and donations (£000) | Not set | 37 |  | 12 | Not set | 96 | Not set
''',pol=True),title='Museums Service performance',sub='Quarter 3 (October–December 2024)',body='Environmental alarms should be at or below target; all other measures should be at or above it.\n● met   ▲ within 10%   ◆ missed by more than 10%',font='Lato',size=9,hf=None,hc='#6b4f2a',rule='none',sf=None,sc='#6b4f2a',na='right',hal='right',pad=(4,3),titlecol='#6b4f2a',zebra='#faf6f0'))
# m20 HR by directorate
PAGES.append(P('m20','typ',T([name('HR measure',w=34),good('Better if',w=8),val('Corporate target','target','?',w=10),val('Council','actual','YM24-12',L=1,w=9)]+[val(['Directorate',d],'other','YM24-12',w=9,**{'or':'actual'}) for d in ('Adults','Children','Place','Resources')]+[val('Council 2023/24','previous','FY23',w=9),val('Public sector benchmark','other','?',w=11,**{'or':'national statistical_neighbours'})],'''
n0 | Headcount | – | – | 4,106{p=?} | 1,022{p=?} | 1,190{p=?} | 1,287{p=?} | 607{p=?} | 4,098{p=?} | –
pct- | Turnover (annualised) | Lower | 12.0% | 13.4%@A | 15.9%@R | 14.8%@R | 11.2%@G | 10.6%@G | 14.2% | 13.6%
d- | Working days lost per FTE | Lower | 7.5 | 8.3@R | 10.9@R | 8.6@R | 7.4@G | 4.8@G | 11.2 | 9.3{or=x}
pct- | Long-term share of sickness | Lower | – | 61% | 66% | 58% | 63% | 44% | 59% | –
pct+ | Return to work interviews held in 3 days | Higher | 90% | 78%@R | 71%@R | 74%@R | 85%@A | 93%@G | 76% | –
pct+ | Probations completed on time | Higher | 95% | 95%@G | 91%@A | 97%@G | 96%@G | 100%@G | 88% | –
pct+ | Mandatory training up to date | Higher | 95% | 92%@A | 94%@A | 90%@A | 91%@A | 96%@G | 90% | –
wk- | Time to hire (weeks) | Lower | 10.0 | 11.7@R | 13.1@R | 12.4@R | 10.3@A | 9.0@G | 12.8 | 11.0
gbpk- | Agency spend (£000) | Lower | 6,300 | 7,188@R | 2,465 | 3,702 | 810 | 211 | 9,934 | –
n- | Grievances opened | Lower | – | 17 | 5 | 6 | 4 | 2 | 26 | –
pct+ | Disability declared | Higher | 8.0% | 6.7%@A | 6.1%@A | 7.0%@A | 6.5%@A | 7.9%@A | 6.2% | 5.8%
'''.replace('9.3{or=x}','9.3'),pol=True),title='People Dashboard, April to December 2024',sub='General Purposes Committee',land=True,font='TeX Gyre Heros',size=8.6,hf='#5a189a',spf='#7b2cbf',rule='white',zebra='#f4eefb',pal='pale',na='center',pad=(4,3)))
# m22 treasury and prudential indicators
PAGES.append(P('m22','typ',[T([name('Prudential indicator',w=34),val(['2024/25','Original'],'budget','FY24',w=10,**{'or':'target forecast'}),val(['2024/25','Revised'],'forecast','FY24',w=10,**{'or':'budget target'}),val(['2024/25','At 30.9.24'],'actual','D24-09-30',L=1,w=10),val('2025/26','forecast','FY25',w=10,**{'or':'budget target'}),val('2026/27','forecast','FY26',w=10,**{'or':'budget target'})],'''
gbpm0 | Capital financing requirement (£m) | 412.6 | 401.9 | 389.4 | 436.0 | 447.3
gbpm0 | External borrowing (£m) | 298.0 | 290.5 | 271.2 | 322.5 | 335.0
gbpm0 | Under-borrowing (£m) | 114.6 | 111.4 | 118.2 | 113.5 | 112.3
gbpm0 | Capital expenditure (£m) | 88.3 | 74.1 | 26.7{p=?} | 71.9 | 48.0
pct0 | Ratio of financing costs to net revenue stream (%) | 9.1 | 8.7 | – | 9.6 | 10.2
pct0 | Net income from commercial investments to net revenue stream (%) | 2.3 | 2.3 | – | 2.2 | 2.2
''',title='Prudential indicators',pol=False),T([name('Treasury limit',w=34),val('Limit','target','?',w=10,**{'or':'other'}),val('Highest in period','other','?',w=12),val('Position at 30.9.24','actual','D24-09-30',L=1,w=12),met('Complied?',w=10)],'''
gbpm0 | Authorised limit for external debt | £365m | £288.4m | £271.2m | Yes
gbpm0 | Operational boundary | £335m | £288.4m | £271.2m | Yes
pct0 | Upper limit on variable rate exposure | 25% | 11% | 8% | Yes
pct0 | Maturing within 12 months | 0% – 30% | 14% | 12% | Yes
pct0 | Maturing in 10 years and above | 40% – 90% | 71% | 71% | Yes
gbpm0 | Invested for longer than a year | £20m | £22.0m | £17.5m | No
gbpm0 | Any one money market fund | £15m | £15.0m | £12.3m | Yes
d0 | Weighted average maturity of deposits | 120 days | 97 days | 84 days | Yes
'''.replace('£22.0m | £17.5m | No','£19.0m | £17.5m | Yes'),title='Treasury limits',pol=False)],title='Treasury Management Mid-Year Report 2024/25',sub='Audit and Governance Committee, 20 November 2024',font='Liberation Serif',size=9.2,hf='#e9ecef',hc='#000000',rule='full',rc='#868e96',na='right',hal='center',pad=(3,3),textsize=10.5))
# m24 fire and rescue ward plan: three YTD columns
PAGES.append(P('m24','docx',T([name('Local Fire and Rescue Plan priority and measure',w=40),val(['Apr–Sep (year to date)','2020/21'],'previous','YQ2 20',w=9),val(['Apr–Sep (year to date)','2021/22'],'previous','YQ2 21',w=9),val(['Apr–Sep (year to date)','2022/23'],'previous','YQ2 22',w=9),val(['Apr–Sep (year to date)','2023/24'],'previous','YQ2 23',w=9),val(['Apr–Sep (year to date)','2024/25'],'actual','YQ2 24',L=1,w=9),rag('RAG','fill',w=7),dr('3-year trend','wd',w=9)],'''
# Unintentional harm and domestic safety
n- | All accidental dwelling fires | 61 | 66 | 58 | 63 | 55 | G | D
n- | Fire casualties in the home | 9 | 11 | 7 | 6 | 8 | R | U
n+ | Home fire safety visits | 312 | 704 | 1,166 | 1,240 | 1,208 | A | S
# Unintentional injury and harm
n- | Road traffic collisions attended | 27 | 41 | 44 | 39 | 39 | A | S
n- | Non-fatal RTC casualties | 19 | 33 | 30 | 28 | 22 | G | D
n- | RTC fatalities | 1 | 0 | 2 | 1 | 0 | G | D
# Deliberate fire setting
n- | Deliberate primary fires | 30 | 34 | 27 | 31 | 36 | R | U
n- | Deliberate secondary fires | 187 | 201 | 166 | 178 | 141 | G | D
# Non-domestic fire safety and UFAS
n- | Non-domestic building fires | 28 | 30 | 25 | 27 | 25 | G | D
n- | Unwanted fire alarm signals | 472 | 538 | 560 | 329 | 241 | G | D
''',pol=False),title='Local Performance Report: April to September 2024',sub='Police and Fire Sub-Committee, 14 November 2024',body='Red: more than 10% higher than the same period last year for incidents and casualties. Amber: up to 10% worse, or the same. Green: reduction.',font='Arial',size=8.8,hf='#b91c1c',rule='full',rc='#444444',textsize=10,after='Note: the Timed Entry pilot and the new call-challenge policy of July 2023 explain most of the fall in alarm signals; 88 visits were cancelled by occupiers.'))
# m26 contractor KPI with thresholds
PAGES.append(P('m26','html',T([code('KPI',w=5),name('Description',w=36),val(['Contract thresholds','Default'],'other','?',w=8,**{'or':'target'}),val(['Contract thresholds','Minimum'],'other','?',w=8,**{'or':'target'}),val(['Contract thresholds','Target'],'target','?',w=8),val(['Score','Aug'],'previous','M24-08',w=8),val(['Score','Sep'],'previous','M24-09',w=8),val(['Score','Oct'],'actual','M24-10',L=1,w=8),val('Service credit','other','M24-10',u='gbp',w=9),txt('Contractor’s statement',w=30)],'''
pct+ | 1 | Routine grounds visits completed in week | < 85% | 92% | 97% | 95.1%@A | 96.4%@A | 98.0%@G | nil{n=0} | 
pct+ | 2 | Street sweeping schedules completed | < 88% | 93% | 98% | 93.9%@A | 90.2%@R | 87.1%@R | £4,250.00 | Two sweepers off the road from 3 October. A hired sweeper came on 21 October.
pct+ | 3 | Litter bins emptied before overflow | < 90% | 95% | 99% | 97.5%@A | 97.7%@A | 97.7%@A | nil{n=0} | 
h- | 4 | Hours to remove offensive graffiti | > 48 | 24 | 12 | 9@G | 14@A | 31@R | £600.00 | One site needed a road closure.
d- | 5 | Days to remove fly-tips | > 5 | 3 | 2 | 1.8@G | 1.9@G | 1.6@G | nil{n=0} | 
n- | 6 | Justified complaints | > 40 | 30 | 20 | 19@G | 24@A | 36@R | £1,080.00 | 22 of 36 concern leaf fall.
pct+ | 7 | Apprentices in the workforce | – | 3% | 5% | 5.2%@G | 5.2%@G | 5.1%@G | n/a | 
t- | 8 | Fuel CO₂ (tonnes) | – | – | 41.0 | 43.7@A | 42.2@A | awaited | n/a | 
'''.replace('t- | 8 | Fuel CO₂','tco2- | 8 | Fuel CO₂'),pol=False),title='Environmental Services Contract: monthly KPI report',sub='Contract month 19, October 2024',land=True,font='Liberation Sans Narrow',size=9.5,hf='#166534',spf='#14532d',rule='full',rc='#86b79a',va='top',pal='pale',na='center',textsize=10,titlecol='#14532d'))
# m28 economic dashboards with Great Britain comparison
PAGES.append(P('m28','typ',T([name('Economic indicator',w=32),pcol('Period',w=15),val('Borough','actual','row',L=1,w=10),val('Change on year','variance','row',w=10,**{'or':'other'}),val('North East','regional','row',w=10),val('Great Britain','national','row',w=10),txt('Source',w=13)],'''
# People and work
pct+ | Economic activity rate (16–64) | Jul 23–Jun 24{p=2023-07-01/2024-06-30} | 74.6% | +0.8pp | 75.4% | 78.4% | APS
pct- | Claimant count (16–64) | October 2024{p=M24-10} | 4.9% | +0.3pp | 4.5% | 4.2% | DWP
n0 | Claimants aged 18–24 | October 2024{p=M24-10} | 1,335 | +110 | 17,270 | 291,400 | DWP
pct- | Working-age people with no qualifications | Jan–Dec 2023{p=CY23} | 9.7% | -1.1pp | 8.3% | 6.5% | APS
gbp+ | Median weekly pay, residents, full time | April 2024{p=M24-04} | £641.20 | +£38.90 | £661.20 | £729.80 | ASHE
# Business
n+ | Enterprise births per 10,000 adults | 2022{p=CY22} | 41 | -5 | 43 | 61 | ONS
pct+ | Three-year survival of new firms | 2022{p=CY22} | 55.8% | +1.9pp | 55.0% | 54.8%† | ONS
n+ | Jobs safeguarded by council grants | YTD to Oct 24{p=YM24-10} | 212 | n/a | – | – | Council
pct- | Vacant shops, town centres | Autumn 2024{p=?} | 17.3% | -0.6pp | # | 13.9% | Survey
# Growth
n+ | Square metres of commercial floorspace completed | Q2 2024/25{p=Q2 24} | 6,480{u=sc} | +2,115{u=sc} | – | – | Council
gbpm+ | External funding secured | YTD to Oct 24{p=YM24-10} | £11.4m | -£2.2m | – | – | Council
'''.replace('n+ | Enterprise births per 10,000','p10k+ | Enterprise births per 10,000'),pol=False),title='Economic Dashboard, November 2024',sub='Regeneration Overview Panel',body='† United Kingdom.   #  Withheld: sample too small.',font='Carlito',size=9.6,hf='#0369a1',rule='top',rc='#0369a1',sf='#e0f2fe',na='right',hal='center',pad=(4,3),margin=(18,16,16,16)))
# m30 highways: target ranges, survey scores and rank
PAGES.append(P('m30','xlsx',T([name('Highways and transport measure',w=44),val('2024 result','actual','CY24',L=1,w=11),val('Target range','target','?',w=14),val('2023','previous','CY23',w=9),val('2022','previous','CY22',w=9),val('Average of 111 authorities','national','?',w=16,**{'or':'statistical_neighbours'}),val('Our rank','other','?',u='sc',w=9),rag('Result','word',map={'G':'In range','A':'Just outside','R':'Outside'},w=13)],'''
# National Highways and Transport public satisfaction survey
pct+ | Overall satisfaction with highways and transport (%) | 48 | 49 – 54 | 50 | 51 | 48 | 58 | A
pct+ | Condition of road surfaces (%) | 21 | 25 – 30 | 24 | 29 | 23 | 77 | R
pct+ | Pavements and footpaths (%) | 52 | 50 – 56 | 53 | 54 | 53 | 61 | G
pct+ | Street lighting (%) | 61 | 60 – 66 | 62 | 64 | 61 | 54 | G
pct+ | Bus information (%) | – | 42 – 48 | 43 | 44 | – | – | 
# Condition (shown for the year ended 31 March)
pct- | A roads in need of maintenance (%) | 4{p=FY23} | 3 – 5 | 4{p=FY22} | 3{p=FY21} | 4 | 49 | G
pct- | B and C roads in need of maintenance (%) | 9{p=FY23} | 5 – 7 | 8{p=FY22} | 6{p=FY21} | 6 | 92 | R
pct- | Unclassified roads in need of maintenance (%) | 17{p=FY23} | 14 – 18 | 17{p=FY22} | 16{p=FY21} | 17 | 50 | G
# Service
n- | Pothole claims settled | 318 | 150 – 250 | 266 | 171 | no benchmark | – | R
d- | Days to repair category 2 defects | 24.6 | 20 – 28 | 22.0 | 19.7 | no benchmark | – | G
pct+ | Permit conditions met by utilities (%) | 93.5 | 94 – 98 | 94.4 | 95.1 | no benchmark | – | A
''',pol=False),title='Highways performance 2024',sub='Environment Select Committee, 22 January 2025',land=True,font='Arial',size=10,hf='#fde047',hc='#000000',sf='#fef9c3',rule='full',rc='#ca8a04',textsize=11,na='center'))
# m32 community safety partnership: a commentary row under each row, docx
PAGES.append(P('m32','docx',T([code('CSP',w=7),name('Indicator',w=36),val('Oct–Dec 2023','previous','Q3 23',w=12),val('Jul–Sep 2024','previous','Q2 24',w=12),val('Oct–Dec 2024','actual','Q3 24',L=1,w=12),val('Change over year','variance','Q3 24',u='pct',w=11,**{'or':'other'}),rag('Concern','fillword',map={'G':'Low','A':'Medium','R':'High'},w=10)],'''
n- | 1.1 | Reports of anti-social behaviour | 1,018 | 1,344 | 1,072 | +5.3% | A
> Halloween and Bonfire Night (31 October to 6 November) gave 188 reports, against 160 in 2023. Two dispersal orders were used.
n- | 1.2 | Shoplifting offences | 604 | 671 | 739 | +22.4% | R
> Three stores account for 41% of offences. A business crime reduction partnership with 26 members was launched on 2 December.
n- | 2.1 | Domestic abuse crimes | 1,255 | 1,309 | 1,190 | -5.2% | G
> MARAC heard 118 cases; the repeat rate was 29%.
pct- | 2.2 | Repeat MARAC cases | 33% | 30% | 29% | – | G
> The SafeLives range is 28% to 40%.
n- | 3.1 | Hate crimes | 97 | 141 | 97 | 0.0% | A
> The summer rise that followed events in August has ended.
n+ | 3.2 | Third-party reporting centres open | 5 | 5 | 6 | +20.0% | G
> A centre opened at the college.
n- | 4.1 | Serious violence hospital admissions | * | 6 | * | * | 
> Numbers under 5 are not shown.
''',pol=False),title='Safer Together: quarterly dashboard',sub='Community Safety Partnership, Quarter 3 2024/25',font='Arial',size=9,hf='#4b5563',rule='full',rc='#4b5563',textsize=10.5,nf='#f9fafb',va='top',pal='soft'))
# m34 parking and licensing tables beside one another
PAGES.append(P('m34','html',[T([name('Parking',w=32),val('Apr–Sep 23','previous','YQ2 23',w=11),val('Apr–Sep 24','actual','YQ2 24',L=1,w=11),val('%','variance','YQ2 24',u='pct',w=8,**{'or':'other'})],'''
n0 | Penalty charge notices issued | 18,904 | 20,117 | 6.4
n- | PCNs cancelled | 2,231 | 2,110 | -5.4
pct+ | PCNs paid at discount | 64.0% | 66.7% | 4.2
pct+ | Tribunal appeals won | 71% | 58% | -18.3
gbpk+ | Pay and display (£000) | 1,822 | 1,655 | -9.2
gbpk+ | Cashless (£000) | 2,404 | 2,981 | 24.0
n+ | Season tickets sold | 640 | 640 | 0.0
d- | Days to answer a challenge | 11.2 | 8.7 | -22.3
''',title='Parking',pol=False),T([name('Licence type',w=26),val(['Live on','30.9.23'],'previous','D23-09-30',w=10),val(['Live on','30.9.24'],'actual','D24-09-30',L=1,w=10),val('Issued in half year','other','YQ2 24',w=11,**{'or':'actual'}),val('Average days to issue','other','YQ2 24',u='d',w=11,**{'or':'actual'})],'''
n0 | Premises | 812 | 820 | 31 | 29
n0 | Personal | 2,940 | 3,056 | 118 | 9
n0 | Private hire driver | 1,266 | 1,409 | 274 | 34
n0 | Hackney carriage | 210 | 197 | 18 | 36
n0 | Houses in multiple occupation | 388 | 402 | 57 | 71
n0 | Scrap metal | 14 | 14 | 0 | –
n0 | Animal boarding and breeding | 66 | 71 | 20 | 42
n0 | Pavement | 39 | n/k | 44 | 12
''',title='Licences',pol=False,hf='#115e59')],title='Parking and Licensing: half-year figures',sub='Regulatory Committee, 21 November 2024',land=True,font='Liberation Sans',size=8.6,hf='#1e40af',rule='h',rc='#cbd5e1',na='right',side=True,textsize=10))
# m36 SEND: tiles of three and a transposed table
PAGES.append(P('m36','html',[T([name('x'),good('Aim'),val('Sept 2024','actual','M24-09',L=1),val('Aug 2024','previous','M24-08'),val('England 2023','national','CY23'),val('Our target','target','?'),rag('','fill')],'''
pct+ | EHC plans issued within 20 weeks, excluding exceptions | up | 41.7% | 36.0% | 50.3% | 60% | R
pct+ | Annual reviews completed on time | up | 72% | 74% | n/a | 80% | A
n- | Children with a plan who have no school place | down | 23 | 31 | n/a | 20 | A
n0 | New requests for assessment | none | 96 | 41 | n/a | – | X
pct+ | Health advice received in 6 weeks | up | 91% | 88% | n/a | 90% | G
n- | Tribunal appeals lodged | down | 14 | 9 | n/a | 10 | R
''',layout='tiles',n=3,vw=62,pol=True),T([name('Stage',w=22)]+[val(h,'other','D24-09-30',**{'or':'actual'}) for h in ('Under 5','5 to 10','11 to 15','16 to 19','20 to 25')]+[val('All','actual','D24-09-30',L=1),val('All, 30 Sept 2023','previous','D23-09-30')],'''
n0 | In assessment | 61 | 148 | 92 | 17 | * | 321 | 290
n0 | With a plan | 188 | 1,204 | 1,377 | 733 | 246 | 3,748 | 3,391
n0 | In residential placement | – | 6 | 29 | 24 | 11 | 70 | 64
gbpk0 | Mean cost of plan (£000) | 7.2 | 9.8 | 14.1 | 16.6 | 18.9 | 13.0 | 12.1
''',layout='transpose',title='Children and young people by age on 30 September 2024',pol=False,w='75%')],title='SEND Improvement Board dashboard',sub='September 2024',land=True,font='Open Sans',size=8.2,hf='#5b21b6',band='#5b21b6',rule='h',rc='#ddd6fe',pal='pale',na='center',textsize=9.5,margin=(12,12,12,12)))
# m38 exceptions: a form for each indicator
PAGES.append(P('m38','html',T([name('Indicator'),code('Reference'),good('Aim to'),val('Result, January 2025','actual','M25-01',L=1),val('Result, December 2024','previous','M24-12'),val('Result, January 2024','previous','M24-01'),val('Target, January 2025','target','M25-01'),val('Forecast, March 2025','forecast','M25-03'),val('Unitary average','statistical_neighbours','?',**{'or':'national'}),rag('Status','fillword',map={'G':'On target','A':'Slightly below','R':'Below target'}),dr('Movement on month','arr2'),txt('What is happening'),txt('What we are doing')],'''
pct+ | Care assessments completed within 28 days | ASC14 | Increase | 63.8% | 66.1% | 70.4% | 80.0% | 72.0% | 74.9% | R | D | 412 people are waiting, 57 of them for more than 12 weeks. | Eight agency assessors start on 3 March.
d- | Average number of days to re-let a council home | HOU03 | Decrease | 52.3 | 55.7 | 41.9 | 30.0 | 45.0 | 38.6 | R | D | 17 homes needed works above £20,000. | A second contractor was appointed on 13 January.
gbpm- | Projected overspend on home to school transport (£m) | FIN21 | Decrease | 2.9 | 2.7 | 1.8 | 0.0 | 3.0 | n/a | R | U | 148 more pupils than planned. | Route review to save £0.6m in 2025/26.
pct+ | Statutory complaints answered within 20 days | GOV08 | Increase | 84.2% | 84.2% | 61.0% | 90.0% | 90.0% | – | A | S |  | 
''',layout='forms',n=5),title='Exceptions Report',sub='Indicators off target in January 2025',land=True,font='Liberation Sans Narrow',size=7.8,hf='#374151',sf='#e5e7eb',rc='#6b7280',pal='std',textsize=9,margin=(10,13,9,13)))
# m40 climate: history of ratings, index, years across, unit column last
PAGES.append(P('m40','typ',T([txt('Theme',w=12),name('Climate action plan indicator',w=36),val('Base year 2018/19','other','FY18',w=10,**{'or':'previous'}),val('2022/23','previous','FY22',w=9),val('2023/24','actual','FY23',L=1,w=9),val('Change since base','variance','FY23',u='pct',w=9,**{'or':'other'}),val('2030 goal','target','?',w=9,nocmp=1),unit('Unit',w=11),rag('22/23 rating','bullet',prev=1,w=7),rag('23/24 rating','bullet',w=7)],'''
tco2- | Estate | Gas and electricity in buildings | 6,418 | 4,702 | 4,390 | -31.6% | 1,300 | tCO₂e | A | A
tco2- | ^ | Street lighting | 2,955 | 861 | 744 | -74.8% | 150 | tCO₂e | G | G
n+ | ^ | Rooftop solar generated | 212{u=sc} | 688{u=sc} | 1,007{u=sc} | 375.0% | 2,500{u=sc} | MWh | A | G
tco2- | Travel | Council fleet | 1,870 | 1,802 | 1,633 | -12.7% | 200 | tCO₂e | R | R
pct+ | ^ | Electric vehicles in fleet | 1 | 8 | 14 | – | 100 | % of vehicles | R | A
n- | ^ | Business mileage | 1.94{n=1940000} | 0.88{n=880000} | 0.95{n=950000} | -51.0% | 0.60{n=600000} | million miles | G | A
tco2- | Supply | Purchased goods and services | not measured{text=1} | 41,200 | 39,750 | – | TBC | tCO₂e | X | X
n+ | Place | Trees planted since 2018 | 0 | 14,310 | 19,852 | – | 50,000 | trees | G | G
p1k+ | ^ | Public charge points per 1,000 homes | 0.3 | 2.1 | 3.4 | – | 10.0 | rate | A | A
tco2- | ^ | Emissions per resident | 5.2{u=t} | 4.3{u=t} | pending | – | 2.0{u=t} | tonnes | A | 
'''.replace('| 0 | 14,310','| 0 | 14,310'),pol=False),title='Climate and Nature Emergency: annual indicators',sub='Environment Committee, 18 September 2024. Green: on course for the goal. Amber: behind. Red: well behind. Grey: not rated.',land=True,font='Lato',size=8.8,hf='#ecfdf5',hc='#064e3b',rule='h',rc='#a7f3d0',pal='std',na='center',pad=(4,3),titlecol='#064e3b',textsize=10))
