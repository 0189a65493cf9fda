def kicon(k): return icon(k,False,dict(size=5))
# n01 district, plain quarterly table out of Word, a whole year's target
PAGES.append(P('n02','xlsx',T([code('Ref.',w=8),name('Measure',w=46),good('Good is',w=9),val('2016/17\nOutturn','previous','FY16',w=11),val('2017/18\nTarget','target','FY17',w=11,nocmp=1),val(['2017/18','Q1'],'previous','Q1 17',w=9),val(['2017/18','Q2'],'actual','Q2 17',L=1,w=9,**{'or':'previous'}),val(['2017/18','Q3'],'previous','Q3 17',w=9),val(['2017/18','Q4'],'actual','Q4 17',w=9),rag('RAG','letter',w=7),dr('DoT','tri',w=7)],'''
# Clean and green
pct+ | CG1 | Household waste recycled and composted (%) | High | 42.3 | 44.0 | 47.1 | 45.8 |  |  | G | D
kg- | CG2 | Residual household waste per household (kg) | Low | 498 | 485 | 121 | 123 |  |  | A | U
pct- | CG3 | Land with unacceptable levels of litter (%) | Low | 4.1 | 4.0 | 3.2 | 3.7 |  |  | G | U
n- | CG4 | Fly-tips reported (number) | Low | 1,846 | 1,750 | 512 | 476 |  |  | R | D
n+ | CG5 | Trees planted (number) | High | 212 | 400 | 0 | 65 |  |  | A | U
# Safe and strong
n- | SS1 | Anti-social behaviour incidents (number) | Low | 3,214 | 3,100 | 849 | 763 |  |  | A | D
pct+ | SS2 | Food premises rated 3 or above (%) | High | 96.4 | 97.0 | 96.7 | 97.2 |  |  | G | U
n- | SS3 | Homeless acceptances (number) | Low | 87 | 80 | 19 | 19 |  |  | G | S
n+ | SS4 | Affordable homes completed (number) | High | 61 | 90 | 24 | 27 |  |  | G | U
d- | SS5 | Time to re-let council homes (days) | Low | 27.9 | 25.0 | 26.3 | 24.4 |  |  | G | D
pct- | SS6 | Rent arrears as % of rent due (%) | Low | 2.6 | 2.5 | 2.9 | 3.0 |  |  | R | U
# Well run council
pct+ | WR1 | Calls answered within 20 seconds (%) | High | 71.6 | 80.0 | 68.3 | 74.9 |  |  | A | U
pct+ | WR2 | Invoices paid within 30 days (%) | High | 94.8 | 97.0 | 95.1 | 97.4 |  |  | G | U
d- | WR3 | Days lost to sickness per FTE (days) | Low | 9.3 | 8.5 | 2.2 | 2.0 |  |  | G | D
pct+ | WR4 | FOI requests answered in 20 working days (%) | High | 88.0 | 90.0 | 83.5 | 79.2 |  |  | R | D
pct+ | WR6 | Council tax collected (%) | High | 97.9 | 98.0 | 29.0{p=?} | 56.9{p=?} |  |  | G | U
pct+ | WR5 | Stage 1 complaints answered on time (%) | High | 85.2 | 90.0 | 86.6 | n/a |  |  |  | 
'''),title='Corporate Performance Scorecard – Quarter 2, 2017/18',sub='Borough Council – Overview and Scrutiny Committee, 15 November 2017',land=True,font='Calibri',size=10,hf='#1f4e79',sf='#ddebf7',rc='#9dc3e6',textsize=11,legend='G = on target   A = within 5%   R = off target'))
# n03 Covalent report with pictures for status and trends
PAGES.append(P('n04','html',T([code('PI Code',w=8),name('PI Title',w=32),val(['2016/17','Value'],'previous','FY16',w=9),val(['2017/18','Value'],'previous','FY17',w=9),val(['2018/19','Value'],'actual','FY18',L=1,w=9),val(['2018/19','Target'],'target','FY18',w=9),rag('Status','iconv',w=7),dr('Short Trend','tri',icon='v',w=7),dr('Long Trend','tri',icon='v',long=1,w=7),val('2019/20\nTarget','target','FY19',nocmp=1,w=9)],'''
# Priority 1: A strong and diverse local economy
n+ | ED01 | Number of businesses supported by Business Gateway | 318 | 342 | 361 | 350 | G | U | U | 355
n+ | ED02 | Business start-ups supported | 204 | 197 | 176 | 200 | R | D | D | 190
pct- | ED03 | Town centre vacancy rate | 11.7% | 12.2% | 12.2% | 12.0% | A | S | D | 12.0%
n+ | ED04 | Unemployed people supported into work | 655 | 690 | 741 | 700 | G | U | U | 720
# Priority 2: Better housing
pct+ | HO01 | Percentage of stock meeting the Scottish Housing Quality Standard | 94.1% | 95.8% | 96.3% | 97.0% | A | U | U | 97.5%
d- | HO02 | Average number of days to re-let properties | 28.4 | 31.7 | 29.9 | 30.0 | G | U | D | 29.0
gbp- | HO03 | Rent lost through empty homes | £268,410 | £291,335 | £302,118 | £280,000 | R | D | D | £280,000
pct+ | HO04 | Tenants satisfied with repairs in the last 12 months | 90.6% | Not measured | 92.4% | 91.0% | G | U | U | 92.0%
# Priority 3: Environment
pct+ | EN01 | Household waste recycled | 49.2% | 51.6% | 50.3% | 52.0% | A | D | U | 52.0%
tco2- | EN02 | Carbon emissions from buildings (tCO2e) | 14,902 | 13,660 | 12,188 | 13,000 | G | U | U | 11,800
pct- | EN03 | Roads to be considered for maintenance treatment | 36.8% | 35.9% | 36.5% | 36.0% | A | D | U | 36.0%
'''.replace('Not measured','Not collected'),pol=False),title='',header='Council Plan: Annual Performance Report 2018/19',footer='Page 11 of 24',land=True,font='Liberation Sans',size=8.3,hf='#4b6c9e',sf='#e8edf5',rc='#c5cede',zebra='#fafbfd',titlecol='#2b4570',legend='<b>PI Status</b> green tick: on target; amber triangle: slightly below target; red: alert. <b>Trends</b> up: improving; bar: no change; down: getting worse. Short trend compares with the year before, long trend with the average of the years before.'))
# n05 housing association, portrait, ticks and crosses
PAGES.append(P('n06','xlsx',T([code('No.',w=5),name('Indicator',w=44),good('Polarity',w=9),val('2022/23','previous','FY22',w=9)]+[val(m,'previous' if p!='M24-01' else 'actual',p,w=7.5,**({'L':1} if p=='M24-01' else {})) for m,p in [('Apr-23','M23-04'),('May-23','M23-05'),('Jun-23','M23-06'),('Jul-23','M23-07'),('Aug-23','M23-08'),('Sep-23','M23-09'),('Oct-23','M23-10'),('Nov-23','M23-11'),('Dec-23','M23-12'),('Jan-24','M24-01')]]+[val('Target\n23/24','target','FY23',w=8),dr('Trend','arr',w=7),val('SN\n22/23','statistical_neighbours','FY22',w=8),val('England\n22/23','national','FY22',w=9)],'''
# Contact and referral
n0 | 1 | Number of contacts |  | 14,206 | 1,188 | 1,302 | 1,276 | 1,214 | 987 | 1,305 | 1,411 | 1,388 | 1,042 | 1,356 |  | U |  | 
n0 | 2 | Number of referrals |  | 3,318 | 271 | 296 | 288 | 263 | 210 | 284 | 307 | 312 | 236 | 294 |  | U |  | 
pct- | 3 | % re-referrals within 12 months | Low | 22.9 | 21.7 | 23.4 | 22.8 | 21.1 | 20.6 | 22.2 | 24.0 | 24.6 | 23.1 | 22.7@A | 22.0 | D | 20.8 | 22.4
# Assessment
pct+ | 4 | % assessments completed in 45 working days | High | 81.6 | 84.0 | 86.3 | 85.1 | 88.7 | 87.2 | 89.9 | 90.4 | 88.0 | 86.5 | 91.3@G | 90.0 | U | 84.7 | 82.4
p10k0 | 5 | Children in need rate per 10,000 |  | 362.1 | 358.4 | 361.0 | 360.2 | 355.7 | 349.3 | 352.8 | 357.5 | 359.9 | 354.6 | 356.1 |  | U | 371.0 | 342.7
# Child protection
n0 | 6 | Children subject to a plan |  | 243 | 248 | 251 | 246 | 239 | 233 | 230 | 237 | 241 | 238 | 238 |  | S |  | 
pct+ | 7 | % initial conferences in 15 working days | High | 76.2 | 80.0 | 74.3 | 82.1 | 78.9 | 85.7 | 88.2 | 81.0 | 76.5 | 73.1 | 71.4@R | 85.0 | D | 79.5 | 78.0
pct- | 8 | % plans lasting two years or more | Low | 3.1 | 2.8 | 2.8 | 2.4 | 2.9 | 3.0 | 2.6 | 2.1 | 2.5 | 2.5 | 2.1@G | 3.0 | D | 3.8 | 3.8
# Children in care
n0 | 9 | Children in care |  | 418 | 421 | 424 | 420 | 426 | 428 | 431 | 433 | 430 | 434 | 437 |  | U |  | 
pct- | 10 | % with three or more placements | Low | 10.3 | 10.5 | 10.4 | 10.7 | 10.3 | 10.0 | 9.7 | 9.5 | 9.8 | 9.9 | 9.6@G | 10.0 | D | 10.1 | 10.3
pct+ | 11 | % care leavers in suitable accommodation | High | 90.4 | 91.0 | 91.3 | 90.2 | 89.9 | 90.7 | 91.8 | 92.4 | 91.6 | 92.0 | 92.7@A | 94.0 | U | 90.2 | 88.0
pct+ | 12 | % with an up-to-date health assessment | High | 88.7 | 89.1 | 88.4 | 90.0 | 91.6 | 92.3 | 90.8 | 89.5 | 90.1 | 91.2 | 90.6@A | 95.0 | D | 91.4 | 89.0
''',pol=True),title="Children's Social Care Performance Report – January 2024",sub='Children and Young People Scrutiny Panel. Months show the position in, or at the end of, the month.',land=True,paper='A3',font='Calibri',size=9.5,hf='#305496',sf='#d9e1f2',rc='#bfbfbf',pal='pale',textsize=11))
# n07 fire authority, same quarter last year, variance, coloured words
PAGES.append(P('n08','typ',T([name('Measure',w=40),val('Standard','target','?',w=12),val('Aug 2023','previous','M23-08',w=11),val('Sep 2023','previous','M23-09',w=11),val('Oct 2023','actual','M23-10',L=1,w=11),rag('RAG','fillword',map={'G':'Green','A':'Amber','R':'Red'},w=10),dr('Trend','tri',w=8),val('Scotland\n(Sep 2023)','national','M23-09',w=12)],'''
# Unscheduled care
pct+ | A&E attendances seen within 4 hours | ≥ 95% | 71.2% | 69.8% | 67.4% | R | D | 69.1%
n- | Patients waiting over 12 hours in A&E | 0 | 188 | 214 | 263 | R | U | n/a
n- | Delayed discharges at census | – | 141 | 150 | 147 |  | D | 1,812
# Planned care
pct+ | Treatment time guarantee: treated within 12 weeks | 100% | 58.3% | 59.0% | 60.7% | R | U | 56.8%
pct+ | New outpatients waiting under 12 weeks | ≥ 95% | 46.1% | 45.5% | 45.5% | R | S | 43.9%
pct+ | Diagnostic tests: waiting under 6 weeks | 100% | 53.9% | 55.2% | 57.8% | R | U | 50.6%
# Cancer
pct+ | 31-day cancer standard | ≥ 95% | 95.6% | 94.1% | 96.2% | G | U | 94.4%
pct+ | 62-day cancer standard | ≥ 95% | 74.0% | 77.3% | 72.5% | R | D | 71.7%
# Mental health
pct+ | CAMHS: treatment started within 18 weeks | ≥ 90% | 83.1% | 88.4% | 89.2% | A | U | 75.7%
pct+ | Psychological therapies: started within 18 weeks | ≥ 90% | 80.9% | 81.5% | 80.2% | R | D | 79.9%
# Workforce
pct- | Sickness absence rate | ≤ 4% | 5.9% | 6.2% | 6.6% | R | U | 6.1%
''',pol=False),title='Integrated Performance Report',sub='NHS Board – 14 December 2023 – Item 9',font='TeX Gyre Heros',size=8.8,hf='#005eb8',sf='#e6eff8',rc='#a8bfd6',rule='full',pal='gov',titlecol='#005eb8',margin=(18,16,16,16),footer='Page 6 of 41'))
# n09 waste, national indicators, 2009/10, Word
PAGES.append(P('n10','xlsx',T([name('Application type',w=34),val('Target','target','?',w=9),val(['Quarter 1\nApr–Jun 2014','Decided'],'previous','Q1 14',w=10,u='n',),val(['Quarter 1\nApr–Jun 2014','In time'],'previous','Q1 14',w=10,u='n'),val(['Quarter 1\nApr–Jun 2014','%'],'previous','Q1 14',w=9),val(['Quarter 2\nJul–Sep 2014','Decided'],'actual','Q2 14',w=10,u='n',den=1),val(['Quarter 2\nJul–Sep 2014','In time'],'actual','Q2 14',w=10,u='n',num=1),val(['Quarter 2\nJul–Sep 2014','%'],'actual','Q2 14',L=1,w=9),rag('Status','fill',w=9)],'''
pct+ | Major: within 13 weeks or agreed time | 60% | 9 | 6 | 66.7% | 11 | 8 | 72.7% | G
pct+ | Minor: within 8 weeks or agreed time | 65% | 58 | 41 | 70.7% | 63 | 40 | 63.5% | A
pct+ | Other: within 8 weeks or agreed time | 80% | 174 | 151 | 86.8% | 169 | 142 | 84.0% | G
pct+ | Householder: within 8 weeks | 85% | 121 | 112 | 92.6% | 118 | 106 | 89.8% | G
pct+ | Listed building consent: within 8 weeks | 80% | 17 | 12 | 70.6% | 20 | 13 | 65.0% | R
pct+ | Tree works: within 8 weeks | 90% | 44 | 42 | 95.5% | 51 | 47 | 92.2% | G
pct+ | Discharge of conditions: within 8 weeks | 75% | 36 | 25 | 69.4% | 33 | 26 | 78.8% | G
pct+ | Enforcement: site visit within 10 days | 90% | 48 | 45 | 93.8% | 52 | 43 | 82.7% | R
''',pol=False),title='Development Management Performance',sub='Planning Committee, 22 October 2014',land=True,font='Arial',size=10,hf='#548235',spf='#375623',rc='#a9d08e',textsize=11))
# n11 complaints by directorate, measures as heads
PAGES.append(P('n12','html',T([name('Service',w=34),val('Average FTE','other','?',w=12,u='fte',**{'or':'actual'}),val(['Average days lost per FTE','Q1'],'previous','Q1 15',w=10),val(['Average days lost per FTE','Q2'],'previous','Q2 15',w=10),val(['Average days lost per FTE','Q3'],'actual','Q3 15',w=10),val(['Average days lost per FTE','Year to date'],'actual','YQ3 15',L=1,w=11),val('Target to date','target','YQ3 15',w=11),val('2014/15\nYear to date','previous','YQ3 14',w=12),rag('RAG','letter',w=8)],'''
d- | Chief Executive's | 62.4 | 0.84 | 1.10 | 1.37 | 3.31 | 6.00 | 4.02 | G
d- | Corporate Services | 318.0 | 1.62 | 1.79 | 2.08 | 5.49 | 6.00 | 5.66 | G
d- | Education (excluding schools) | 287.5 | 2.11 | 1.48 | 2.36 | 5.95 | 6.00 | 6.21 | G
d- | Environment | 541.2 | 2.47 | 2.65 | 2.90 | 8.02 | 6.00 | 7.43 | R
d- | Highways and Transport | 203.9 | 1.93 | 2.12 | 2.20 | 6.25 | 6.00 | 6.88 | A
d- | Housing | 176.1 | 2.30 | 2.04 | 1.97 | 6.31 | 6.00 | 7.05 | A
d- | Leisure and Libraries | 158.8 | 1.20 | 1.35 | 1.66 | 4.21 | 6.00 | 4.50 | G
d- | Social Services | 824.6 | 3.02 | 2.88 | 3.41 | 9.31 | 6.00 | 8.97 | R
d- | Council (excluding schools) | 2,572.5 | 2.28 | 2.23 | 2.61 | 7.12 | 6.00 | 7.06 | R
''',pol=True),title='Sickness Absence: April to December 2015',sub='Appendix 2 to the report of the Head of Human Resources',body='The figures are working days lost for each full time equivalent employee. A lower figure is better. Green: at or below target. Amber: up to 10% above target. Red: more than 10% above target.',raw=bars('Days lost per FTE, whole Council',['Q1','Q2','Q3'],[2.28,2.23,2.61],w=330,h=95,col='#7030a0'),after='The main causes in the quarter were stress and mental health (28% of days lost), musculoskeletal problems (21%) and infections (14%). Long-term absence made up 63% of all days lost.',font='Carlito',size=9.5,hf='#7030a0',rc='#b79bcc',textsize=10.5,titlecol='#7030a0'))
# n13 finance KPIs, months, spreadsheet, fill of each month's value
PAGES.append(P('n14','docx',T([code('Code',w=18),name('Indicator',w=62),val('2019/20','previous','FY19',w=20),val('2020/21','previous','FY20',w=20),val('2021/22','actual','FY21',L=1,w=20),val('Scotland\n2021/22','national','FY21',w=20),val('Family group\n2021/22','statistical_neighbours','FY21',w=22),val('Rank\n2021/22','other','FY21',w=14,u='sc'),dr('Change since last year','imp3',w=24)],'''
gbp- | CHN1 | Cost per primary school pupil | £5,214 | £5,702 | £6,088 | £5,916 | £6,204 | 18 | W
gbp- | CHN2 | Cost per secondary school pupil | £7,431 | £7,980 | £8,217 | £7,896 | £8,341 | 21 | W
pct+ | CHN11 | Proportion of pupils entering positive destinations | 93.9% | 94.8% | 95.6% | 95.7% | 95.9% | 19 | I
pct+ | SW3a | People aged 65 and over with long-term needs receiving care at home | 62.7% | 63.4% | 63.4% | 61.9% | 64.0% | 13 | N
gbp- | SW1 | Home care costs per hour for people aged 65 and over | £27.84 | £28.61 | £30.02 | £28.70 | £31.15 | 20 | W
gbp- | ENV1a | Net cost of waste collection per premises | £66.90 | £70.13 | £68.75 | £66.87 | £72.40 | 17 | I
pct+ | ENV3c | Street cleanliness score | 92.4% | 91.0% | 93.3% | 89.7% | 93.8% | 9 | I
pct+ | ENV6 | Household waste recycled | 48.6% | 44.2% | 46.5% | 42.7% | 45.9% | 14 | I
d- | CORP6b | Sickness absence days per employee (non-teacher) | 12.4 | 9.8 | 12.9 | 12.2 | 13.0 | 20 | W
pct+ | CORP7 | Council tax received by the end of the year | 96.2% | 95.1% | 96.0% | 95.7% | 96.4% | 16 | I
pct+ | CORP8 | Invoices sampled that were paid within 30 days | 93.7% | 92.8% | 90.6% | 92.2% | 91.7% | 24 | W
pct- | HSN2 | Rent lost due to voids | 1.1% | 1.3% | not available | 1.4% | 1.5% |  | 
''',pol=False),title='Local Government Benchmarking Framework 2021/22',sub='How we compare with Scotland and our family group',body='The rank is out of 32 councils for school, environment and corporate indicators. Where a council did not give data the rank is out of fewer.',land=True,font='Carlito',size=9.5,hf='#0b5345',rc='#73a79c',zebra='#eef6f4',textsize=11,margin=(15,16,14,16)))
# n15 exception report in forms with commentary
PAGES.append(P('n16','typ',T([name('Crime type',w=34),val('12 months to\nMarch 2009','previous','FY08',w=14),val('12 months to\nMarch 2010','actual','FY09',L=1,w=14),val('Change','variance','FY09',w=10),val('% change','variance','FY09',u='pct',w=10),val('2009/10\ntarget','target','FY09',u='pct',w=10),met('Target\nachieved',w=10),val('MSG\nposition\n(of 8)','other','?',u='sc',w=10)],'''
n- | All crime | 68,412 | 64,930 | -3,482 | -5.1% | -3.0% | Yes | 4
n- | Serious acquisitive crime | 9,874 | 9,021 | -853 | -8.6% | -5.0% | Yes | 3
n- | Domestic burglary | 3,106 | 3,042 | -64 | -2.1% | -5.0% | No | 5
n- | Theft of motor vehicle | 1,988 | 1,610 | -378 | -19.0% | -8.0% | Yes | 2
n- | Theft from motor vehicle | 4,210 | 3,851 | -359 | -8.5% | -8.0% | Yes | 4
n- | Robbery | 570 | 518 | -52 | -9.1% | -2.0% | Yes | 3
n- | Serious violent crime | 842 | 867 | +25 | +3.0% | -2.0% | No | 6
n- | Assault with less serious injury | 5,933 | 5,640 | -293 | -4.9% | -4.0% | Yes | 5
n- | Criminal damage | 15,226 | 13,415 | -1,811 | -11.9% | -5.0% | Yes | 4
n- | Hate crime | 611 | 654 | +43 | +7.0% | – |  | –
'''.replace('| – |  | –','| – |  | –'),cmp=False,pol=False),title='Performance against the Policing Plan 2009/10',sub='Police Authority – Performance Committee, 17 May 2010',body='Recorded crime for the year to 31 March 2010. Targets are for the percentage change from 2008/09. The position is within the most similar group of forces, where 1 is the best.',font='Liberation Serif',size=9.5,hf='#ffffff',hc='#000000',rule='top',rc='#000000',rw=.8,na='right',hal='right',textsize=10.5,pad=(4,4)))
# n17 national park, objectives, last three years and target
PAGES.append(P('n18','xlsx',T([code('ASCOF ref',w=9),name('Measure',w=52),good('Good\nperformance',w=11),val('2020/21','previous','FY20',w=9),val('2021/22','actual','FY21',L=1,w=9),val('Target\n2021/22','target','FY21',w=9),rag('Status','bullet',w=7),dr('Change','arr',w=8),val('CIPFA group\n2020/21','statistical_neighbours','FY20',w=11),val('North West\n2020/21','regional','FY20',w=11),val('England\n2020/21','national','FY20',w=10)],'''
sc+ | 1A | Social care related quality of life score | High | 18.9 | 19.0 | 19.2 | A | U | 19.1 | 19.0 | 19.1
pct+ | 1C(1A) | Adults receiving self-directed support | High | 88.3% | 90.1% | 90.0% | G | U | 93.4% | 89.7% | 92.2%
pct+ | 1C(2A) | Adults receiving direct payments | High | 22.8% | 21.4% | 25.0% | R | D | 25.9% | 24.2% | 26.6%
pct+ | 1E | Adults with a learning disability in paid employment | High | 3.4% | 3.4% | 5.0% | R | S | 4.4% | 4.0% | 5.1%
pct+ | 1G | Adults with a learning disability in their own home or with family | High | 86.9% | 88.8% | 87.0% | G | U | 82.1% | 85.3% | 78.3%
p100k- | 2A(1) | Admissions to care homes, aged 18–64, per 100,000 | Low | 14.1 | 15.6 | 14.0 | R | U | 13.7 | 13.9 | 13.3
p100k- | 2A(2) | Admissions to care homes, aged 65+, per 100,000 | Low | 571.2 | 596.4 | 600.0 | G | U | 560.8 | 601.5 | 498.2
pct+ | 2B(1) | Older people at home 91 days after discharge into reablement | High | 77.5% | 81.3% | 82.0% | A | U | 80.2% | 78.6% | 79.1%
pct+ | 2D | New clients whose short-term support needed no further support | High | 70.6% | 73.9% | 72.0% | G | U | 74.8% | 71.1% | 74.9%
pct+ | 3A | Overall satisfaction of people with their care and support | High | No survey | 64.7% | 66.0% | A |  | – | – | –
'''.replace('No survey','no survey'),pol=True),title='Adult Social Care Outcomes Framework – Provisional Outturn 2021/22',sub='Health and Adult Services Scrutiny Committee, 12 July 2022',land=True,font='Calibri',size=10,hf='#833c0b',rc='#c9a48f',textsize=11,legend='Status: green – target met; amber – within 5% of target; red – more than 5% from target'))
# n19 tenant satisfaction cards, a few
PAGES.append(P('n20','docx',T([code('PI Ref',w=22),name('Description of measure',w=66),val('2016-17\nActual','previous','FY16',w=18),val('2017-18\nTarget','target','FY17',w=18),val('2017-18\nActual','actual','FY17',L=1,w=18),val('Wales average 2016-17','national','FY16',w=20),val('Rank in Wales 2016-17','other','FY16',w=16,u='sc'),dr('Trend','arr',w=14),txt('Comment',w=54)],'''
pct- | PAM/001 | Days lost to sickness per FTE | 10.1{u=d} | 9.8{u=d} | 10.9{u=d}@R | 10.3{u=d} | 9 | U | Increase mostly in social services.
pct+ | PAM/007 | Pupil attendance in primary schools | 94.8% | 95.0% | 94.9%@A | 94.9% | 14 | U | 
pct+ | PAM/008 | Pupil attendance in secondary schools | 94.1% | 94.2% | 94.3%@G | 94.2% | 12 | U | 
pct- | PAM/009 | Year 11 leavers not in education, employment or training | 1.9% | 1.8% | 1.4%@G | 2.0% | 11 | D | The best result we have had.
pct+ | PAM/010 | Highways of a high or acceptable standard of cleanliness | 97.6% | 97.0% | 95.2%@A | 96.6% | 6 | D | 
pct+ | PAM/011 | Reported fly tipping cleared within 5 working days | 96.4% | 96.0% | 98.1%@G | 95.4% | 13 | U | 
pct+ | PAM/012 | Households prevented from becoming homeless | 58.3% | 60.0% | 63.7%@G | 62.1% | 16 | U | Out of 542 households.
d- | PAM/015 | Calendar days to deliver a Disabled Facilities Grant | 241 | 230 | 268@R | 224 | 15 | U | Two contractors withdrew. A new framework begins in June.
pct+ | PAM/018 | Planning applications determined in time | 87.0% | 85.0% | 89.6%@G | 89.0% | 15 | U | 
pct+ | PAM/019 | Planning appeals dismissed | 66.7% | 65.0% | 61.5%@R | 61.0% | 8 | D | 8 of 13 appeals.
pct+ | PAM/023 | Food establishments broadly compliant | 95.5% | 95.0% | 95.5%@G | 95.2% | 11 | S | 
pct+ | PAM/030 | Municipal waste reused, recycled or composted | 64.6% | 64.0% | 61.9%@R | 63.8% | 10 | D | Wood waste was not accepted from October.
''',pol=False),title='Public Accountability Measures 2017-18',sub='Adroddiad Perfformiad Blynyddol / Annual Performance Report',header='Cabinet 18 October 2018',footer='Tudalen / Page 37',land=True,font='Liberation Sans',size=9,hf='#c5e0b3',hc='#000000',rc='#7f7f7f',textsize=10.5,margin=(13,14,12,14)))
# n21 corporate scorecard, priority merged at the left, spreadsheet
PAGES.append(P('n22','docx',[T([name('',w=60),val('2016/17','previous','FY16',w=20),val('Apr–Jul 2017','previous','2017-04-01/2017-07-31',w=22),val('Aug 2017','actual','M17-08',L=1,w=20),val('Target','target','?',w=18)],'''
d- | Average re-let time, standard voids (days) | 29.6 | 27.1 | 25.8 | 26.0
n0 | Number of homes re-let | 412 | 131 | 36 | –
pct- | Rent loss through voids | 1.42% | 1.35% | 1.31% | 1.30%
n- | Homes empty at month end | 58{p=D17-03-31} | 51{p=D17-07-31} | 47{p=D17-08-31} | 45
''',title='Void property',pol=False),
T([name('',w=60),val('2016/17','previous','FY16',w=20),val('Apr–Jul 2017','previous','2017-04-01/2017-07-31',w=22),val('Aug 2017','actual','M17-08',L=1,w=20),val('Target','target','?',w=18)],'''
pct+ | Rent collected as a percentage of rent due | 98.9% | 97.4% | 98.2% | 99.0%
gbp- | Current tenant arrears | £612,480 | £655,917 | £641,206 | £600,000
n- | Tenants owing more than seven weeks' rent | 188 | 204 | 197 | 180
n- | Evictions for rent arrears | 21 | 5 | 2 | –
gbp- | Former tenant arrears | £283,104 | £290,366 | £288,912 | £275,000
''',title='Rent arrears',pol=False)],title='Housing Management Performance',sub='Housing Review Board, 14 September 2017. Report of the Strategic Lead for Housing',body='3.1 The Board receives this report at each meeting. The tables give the result for the last full month, the year so far and last year.\n3.2 Re-let times continue to fall. Homes needing major work or adaptation are not counted.',after='3.3 The number of tenants on Universal Credit rose to 233 at the end of August, and they owe £94,300 of the arrears shown above. Full service begins in the district in July 2018.\n3.4 Members are asked to note the report.',font='Arial',size=10,hf='#d0cece',hc='#000000',rc='#7f7f7f',textsize=11,margin=(22,25,20,25),footer='3'))
# n23 InPhase-like export, coloured arrows, dots
PAGES.append(P('n24','docx',T([name('Work programme',w=56),val('Programmed\n2010/11','target','FY10',w=30),val('Completed to 31 December 2010','actual','YQ3 10',L=1,w=26),val('% completed','actual','YQ3 10',w=22,u='pct'),val('Completed to 31 December 2009','previous','YQ3 09',w=26)],'''
n+ | Food hygiene inspections | 684 | 497 | 72.7% | 511
n+ | Food standards inspections | 212 | 166 | 78.3% | 140
n+ | Health and safety inspections | 190 | 118 | 62.1% | 149
n+ | Industrial process visits | 42 | 33 | 78.6% | 31
n+ | Private water supplies sampled | 75 | 38 | 50.7% | n/a
n+ | Licensed premises visits | 120 | 101 | 84.2% | 96
n+ | Houses in multiple occupation inspected | 60 | 44 | 73.3% | 52
n+ | Underage sales test purchases | 24 | 24 | 100.0% | 16
''',cmp=False,pol=False),title='Environmental Health Service Plan: Third Quarter Monitoring',sub='Community Services Committee – 20 January 2011',body='1. The Service Plan for 2010/11 was approved on 22 April 2010. This report sets out progress against the programmed inspections.\n2. Work is on course in most areas. Health and safety inspections are behind programme as one officer has been seconded, and private water supply sampling could not begin until the new Regulations were in force.',after='3. Of the food businesses inspected, 91% were broadly compliant. Eleven improvement notices and one prohibition notice were served.',font='Liberation Serif',size=11,hf=None,hc='#000000',rc='#000000',rule='full',textsize=12,margin=(24,25,22,25)))
# n25 contact centre, the months of a year, spreadsheet
PAGES.append(P('n26','typ',T([name('Charter indicator',w=44),val('Our result\n2021/22','previous','FY21',w=12),val('Our result\n2022/23','previous','FY22',w=12),val('Our result\n2023/24','actual','FY23',L=1,w=12),val('Our target\n2023/24','target','FY23',w=12),val('Scottish\naverage\n2022/23','national','FY22',w=12),rag('Target','bullet',w=8)],'''
# Customer / landlord relationship
pct+ | Tenants satisfied with the overall service | 89.1% | 88.4% | 88.4% | 90.0% | 86.7% | A
pct+ | Tenants who feel kept informed | 93.6% | 92.8% | 94.1% | 93.0% | 89.7% | G
d- | Working days to respond to stage 1 complaints | 4.2 | 4.6 | 3.9 | 5.0 | 5.8 | G
d- | Working days to respond to stage 2 complaints | 16.8 | 18.9 | 22.3 | 20.0 | 19.3 | R
# Housing quality and maintenance
pct+ | Stock meeting the Scottish Housing Quality Standard | 71.9% | 84.4% | 92.0% | 95.0% | 79.0% | A
h- | Hours to complete emergency repairs | 2.4 | 2.7 | 2.2 | 3.0 | 4.2 | G
d- | Working days to complete non-emergency repairs | 6.1 | 7.0 | 7.6 | 7.0 | 8.7 | R
pct+ | Reactive repairs completed right first time | 91.8% | 90.7% | 91.5% | 92.0% | 87.8% | A
n- | Gas safety checks not completed by the anniversary date | 3 | 0 | 0 | 0 | – | G
# Access and sustainment
pct+ | New tenancies sustained for more than a year | 93.3% | 92.0% | 94.6% | 93.0% | 91.2% | G
d- | Days to re-let properties | 24.7 | 27.2 | 21.4 | 22.0 | 55.6 | G
pct- | Rent lost through empty properties | 0.38% | 0.44% | 0.35% | 0.40% | 1.40% | G
pct- | Gross rent arrears as a percentage of rent due | 3.61% | 3.97% | 4.18% | 3.90% | 6.86% | R
''',pol=False),title='Annual Return on the Charter 2023/24',sub='Housing Association Ltd – Board meeting, 25 April 2024',font='Lato',size=8.8,hf='#1b6b72',sf='#e3f1f2',sc='#1b6b72',rule='h',rc='#b5cfd1',titlecol='#1b6b72',pad=(4,4)))
# n27 leisure attendance by site, change on the year before
PAGES.append(P('n28','html',[T([name('Status',w=20),val('Number of measures','actual','Q4 10',w=12,u='n'),val('Percentage','actual','Q4 10',w=12,u='pct')],'''
n0 | On or better than target | 6 | 60%
n0 | Within tolerance of target | 2 | 20%
n0 | Worse than target | 2 | 20%
''',title='Summary',pol=False,w='50%'),T([code('ID',w=7),name('Performance Measure',w=34),good('Aim to',w=10),val('Jan-Mar 2010 Actual','previous','Q4 09',w=11),val('Jan-Mar 2011 Target','target','Q4 10',w=11),val('Jan-Mar 2011 Actual','actual','Q4 10',L=1,w=11),rag('Status','fill',w=8),dr('Trend','imp',w=13)],'''
n- | 101 | Domestic burglaries | Minimise | 148 | 140 | 131 | G | I
n- | 102 | Vehicle crimes | Minimise | 203 | 195 | 211 | R | W
n- | 103 | Incidents of criminal damage | Minimise | 466 | 440 | 402 | G | I
pct+ | 210 | Primary school attendance | Maximise | 94.2% | 94.5% | 94.3% | A | I
n- | 211 | Permanent exclusions from secondary schools | Minimise | 5 | 4 | 5 | R | N
pct+ | 212 | Core assessments completed within 35 working days | Maximise | 74.8% | 80.0% | 83.1% | G | I
pct- | 213 | Child protection plans lasting two years or more | Minimise | 6.0% | 5.0% | 4.2% | G | I
pct+ | 305 | Street light repairs completed within 28 days | Maximise | 91.7% | 93.0% | 90.0% | A | W
kg- | 310 | Residual waste per household (kg) | Minimise | 152 | 148 | 146 | G | I
n+ | 402 | Volunteers registered | Maximise | 1,204 | 1,250 | 1,377 | G | I
pct+ | 403 | Press enquiries answered by the deadline | Maximise | 98.8% | 99.0% | Awaited |  | 
''',pol=True,title='Measures')],title='Performance Digest January to March 2011',sub='Measures by service: Safer Communities, Children, Environment, Chief Executive',font='DejaVu Sans',size=7.6,hf='#336699',rc='#336699',rw=.75,titlecol='#336699',textsize=9))
# n29 financial health indicators, budget, forecast, variance
PAGES.append(P('n30','docx',T([name('Workforce indicator',w=60),val('30 June 2018','previous','D18-06-30',w=22),val('30 Sept 2018','previous','D18-09-30',w=22),val('31 Dec 2018','previous','D18-12-31',w=22),val('31 March 2019','actual','D19-03-31',L=1,w=22),dr('Trend','arr',w=14)],'''
n0 | Headcount | 2,418 | 2,396 | 2,407 | 2,385 | D
fte0 | Full time equivalent | 1,902.4 | 1,884.0 | 1,891.7 | 1,873.2 | D
pct0 | Staff who are women | 68.1% | 68.3% | 68.3% | 68.5% | U
pct0 | Staff who have declared a disability | 4.4% | 4.5% | 4.7% | 4.7% | S
pct0 | Staff from black and minority ethnic groups | 7.9% | 8.0% | 8.2% | 8.4% | U
pct0 | Staff aged under 25 | 5.2% | 5.6% | 5.9% | 5.7% | D
pct0 | Staff aged 55 and over | 27.3% | 27.4% | 27.8% | 28.1% | U
n0 | Apprentices | 41 | 52 | 55 | 54 | D
fte0 | Agency staff in post (FTE) | 88.5 | 93.0 | 79.5 | 71.0 | D
n0 | Vacant posts | 164 | 171 | 158 | 158 | S
pct- | Turnover in the last 12 months | 12.8%{p=R18-06} | 13.1%{p=R18-09} | 12.6%{p=R18-12} | 12.2%{p=R19-03} | D
pct+ | Appraisals recorded in the last 12 months | 71.0%{p=R18-06} | 74.5%{p=R18-09} | 80.2%{p=R18-12} | Data lag | 
''',pol=False),title='Workforce Profile 2018/19',sub='Employment Committee, 16 May 2019',font='Liberation Sans',size=9.5,hf='#2e74b5',rc='#9cc2e5',zebra='#deeaf6',textsize=11,after='Schools and casual staff are not included. The trend compares the last two dates.'))
# n31 best value indicators with quartiles, 2007/08
PAGES.append(P('n32','html',T([name('Indicator',w=44),pcol('Period',w=11),unit('Unit',w=13),val('Local count','actual','row',u='n',w=9,**{'or':'other'}),val('Local value','actual','row',L=1,w=9),rag('Compared with England','bullet',w=12),dr('Recent trend','arr',w=9),val('Region','regional','row',w=9),val('England','national','row',w=9)],'''
# Overarching
yr+ | Life expectancy at birth (males) | 2018–20{p=2018-01-01/2020-12-31} | years | – | 78.4 | R |  | 78.9 | 79.4
yr+ | Life expectancy at birth (females) | 2018–20{p=2018-01-01/2020-12-31} | years | – | 82.6 | A |  | 82.6 | 83.1
# Early years
pct- | Smoking at time of delivery | 2020/21{p=FY20} | % | 241 | 11.8 | R | D | 10.9 | 9.6
pct+ | Baby’s first feed breastmilk | 2020/21{p=FY20} | % | 1,338 | 66.9 | R | S | 68.1 | 71.7
pct- | Reception children who are overweight or obese | 2019/20{p=FY19} | % | 488 | 23.4 | A | S | 23.0 | 23.0
p1k- | Under 18 conceptions | 2020{p=CY20} | per 1,000 | 57 | 15.2 | A | D | 14.8 | 13.0
# Adults
pct- | Adults who smoke | 2020{p=CY20} | % | – | 13.1 | A |  | 13.0 | 12.1
pct+ | Physically active adults | 2020/21{p=2020-11-01/2021-11-30} | % | – | 67.2 | A |  | 65.5 | 65.9
p100k- | Admissions for alcohol-related conditions | 2020/21{p=FY20} | per 100,000 | 1,106 | 512 | R | U | 470 | 456
pct+ | NHS health checks taken up by those offered one | 2020/21{p=FY20} | % | 1,944 | 52.3 | G | U | 44.8 | 46.5
p100k- | Suicide rate | 2018–20{p=2018-01-01/2020-12-31} | per 100,000 | 61 | 11.0 | A |  | 10.7 | 10.4
'''.replace('2020/21{p=2020-11-01/2021-11-30}','2020/21{p=FY20}'),pol=False),title='Public Health Outcomes: How We Compare',sub='Health and Wellbeing Board – March 2022',font='Liberation Sans',size=8.2,hf='#fff',hc='#4a0d4f',rule='h',rc='#cdb9cf',sf='#f3ebf4',sc='#4a0d4f',titlecol='#4a0d4f',textsize=10,legend='Green: better than England. Amber: similar. Red: worse. The arrow shows whether the value has risen, fallen or stayed level over five points.'))
# n33 Northern Ireland council, statutory and self-imposed, three years
PAGES.append(P('n34','docx',T([name('Indicator',w=64),val('Oct–Dec 2012','previous','Q3 12',w=24),val('Oct–Dec 2013','actual','Q3 13',w=24),val('Change','variance','Q3 13',u='pct',w=20),val('Year to date','actual','YQ3 13',L=1,w=22),val('Year to date target','target','YQ3 13',w=22)],'''
n- | All recorded crime | 1,486 | 1,402 | -5.7% | 4,388 | 4,500
n- | Burglary in a dwelling | 63 | 71 | +12.7% | 196@R | 180
n- | Violence with injury | 128 | 119 | -7.0% | 377@G | 390
n- | Violence without injury | 141 | 158 | +12.1% | 452@R | 420
n- | Vehicle offences | 102 | 88 | -13.7% | 271@G | 310
n- | Criminal damage | 265 | 237 | -10.6% | 744@G | 800
n- | Anti-social behaviour incidents | 917 | 846 | -7.7% | 3,105@A | 3,050
n- | Deliberate fires | 24 | 11 | -54.2% | 69@G | 90
n- | People killed or seriously injured on the roads | 19 | 16 | -15.8% | 41@G | 45
pct+ | Repeat victims of domestic abuse supported | 82% | 91% | – | 88%@A | 90%
'''.replace('4,388 |','4,388@G |'),pol=False),title='Community Safety Partnership: Quarter 3 Performance',sub='Responsible Authorities Group, 30 January 2014',body='The table compares October to December 2013 with the same months of 2012. The shading of the year to date shows progress against the target.',font='Carlito',size=10.5,hf='#002060',rc='#8496b0',textsize=11.5,pal='pale'))
# n35 children's and adults' indicators, a rating for each quarter
PAGES.append(P('n36','typ',T([code('Ref',w=8),name('Measure',w=46),val(['Low cost rental','2023/24'],'previous','FY23',w=10),val(['Low cost rental','2024/25'],'actual','FY24',L=1,w=10),val(['Shared owners','2023/24'],'previous','FY23',w=10),val(['Shared owners','2024/25'],'actual','FY24',w=10),val(['Peer median','2023/24'],'statistical_neighbours','FY23',w=11,**{'or':'national other'})],'''
# Perception survey
pct+ | TP01 | Overall satisfaction with the service | 68.3% | 70.9% | 44.6% | 46.1% | 71.3%
pct+ | TP02 | Satisfaction with repairs | 70.2% | 71.5% | n/a | n/a | 72.3%
pct+ | TP03 | Satisfaction with time taken to complete the latest repair | 64.8% | 65.5% | n/a | n/a | 67.4%
pct+ | TP05 | Satisfaction that the home is safe | 75.1% | 74.4% | 63.0% | 65.8% | 76.7%
pct+ | TP07 | Satisfaction with being kept informed | 69.5% | 71.2% | 57.7% | 56.9% | 70.3%
pct+ | TP12 | Satisfaction with the handling of anti-social behaviour | 55.6% | 58.0% | 48.2% | 45.3% | 57.8%
# Management information
rat0 | CH01(1) | Stage one complaints per 1,000 homes | 48.7{u=p1k} | 61.2{u=p1k} | 102.5{u=p1k} | 97.4{u=p1k} | 42.5{u=p1k}
pct+ | CH02(1) | Stage one complaints answered within time | 88.2% | 95.7% | 81.4% | 94.0% | 92.2%
rat0 | NM01(1) | Anti-social behaviour cases per 1,000 homes | 33.0{u=p1k} | 31.8{u=p1k} | – | – | 35.5{u=p1k}
pct- | RP01 | Homes that do not meet the Decent Homes Standard | 0.6% | 0.3% | n/a | n/a | 0.5%
pct+ | RP02(1) | Non-emergency repairs completed in target time | 79.8% | 85.6% | n/a | n/a | 81.3%
pct+ | BS02 | Fire safety checks carried out | 100.0% | 100.0% | 100.0% | 100.0% | 100.0%
''',pol=False),title='Tenant Satisfaction Measures: Results for 2024/25',sub='Annual Report to Residents',body='We surveyed 1,812 renters and 304 shared owners by telephone and online between September 2024 and February 2025. The peer median is that of large landlords, published by the Regulator for 2023/24.',font='Open Sans',size=8.2,hf='#e8f1f8',hc='#123c5a',spf='#cfe2ef',sf=None,sc='#123c5a',rule='h',rc='#9db9cc',titlecol='#123c5a',textsize=9,pad=(4,4)))
# n37 benefits service, portrait, plain black and white
PAGES.append(P('n38','xlsx',T([code('KPI',w=6),name('Description',w=50),val('Minimum\nstandard','other','?',w=11,**{'or':'target'}),val('Target','target','?',w=10),val('Jul 21','previous','M21-07',w=9),val('Aug 21','previous','M21-08',w=9),val('Sep 21','actual','M21-09',w=9,L=1),val('Q2 21/22','actual','Q2 21',w=10),rag('Month','fill',w=8),dr('Trend','diag',w=8)],'''
# Response
pct+ | 1 | Emergency call-outs attended within 2 hours | 95% | 98% | 99.1% | 98.7% | 97.3% | 98.4% | A | D
pct+ | 2 | Category 1 defects made safe within 24 hours | 95% | 98% | 98.2% | 99.0% | 99.4% | 98.9% | G | U
pct+ | 3 | Category 2 defects repaired within 28 days | 85% | 92% | 83.9% | 86.1% | 84.2% | 84.8% | R | D
n- | 4 | Potholes awaiting repair at month end | 900 | 600 | 871 | 760 | 592 | 592{p=D21-09-30} | G | D
# Street lighting
pct- | 5 | Street lights not working | 3% | 2% | 1.7% | 1.7% | 1.7% | 1.7% | G | S
d- | 6 | Average days to repair a street light | 10 | 7 | 6.2 | 7.4 | 8.8 | 7.5 | A | U
# Network
pct+ | 7 | Gullies cleaned against programme | 90% | 100% | 101% | 96% | 100% | 99% | G | U
pct+ | 8 | Works completed within agreed permit dates | 90% | 95% | 92.5% | 93.8% | 96.0% | 94.1% | G | U
n- | 9 | Third-party claims received | – | – | 22 | 17 | 24 | 63 |  | U
# Customer
pct+ | 10 | Customer enquiries answered within 10 days | 80% | 90% | 88.4% | 79.5% | 74.7% | 80.9% | R | D
'''.replace('871 | 760 | 592 |','871{p=D21-07-31} | 760{p=D21-08-31} | 592{p=D21-09-30} |'),pol=False),title='Highways Term Maintenance Contract – KPI report, September 2021',sub='Green: at or better than target. Amber: between minimum standard and target. Red: worse than minimum standard.',land=True,font='Arial',size=10,hf='#ffd966',hc='#000000',sf='#fff2cc',rc='#7f6000',textsize=11))
# n39 council plan, commentary in a row below each indicator
PAGES.append(P('n40','docx',T([code('No',w=10),name('Performance measure',w=70),val('Target','target','?',w=18),val('2024','previous','CY24',w=18),val('Jan–Jun 2025','previous','2025-01-01/2025-06-30',w=22),val('Jul–Sep 2025','actual','Q2 25',L=1,w=22),ragt('G','G',w=11),ragt('A','A',w=11),ragt('R','R',w=11),txt('Comment',w=62)],'''
pct+ | 1 | FOI and EIR requests answered within 20 working days | 95% | 91% | 93% | 96% | x |  | | 274 of 285 requests closed in the quarter.
pct+ | 2 | Subject access requests answered on time | 90% | 74% | 80% | 82% |  | x | | Large files in children’s social care continue to cause delay.
n- | 3 | Data breaches reported to the Information Commissioner | 0 | 3 | 1 | 0 | x |  | | 
n0 | 4 | FOI and EIR requests received | – | 1,104 | 588 | 271 |  |  | | 
pct+ | 5 | Agendas published five clear days before the meeting | 100% | 99% | 98% | 100% | x |  | | 
pct+ | 6 | Draft minutes published within 10 working days | 90% | 81% | 69% | 72% |  |  | x | Two Democratic Services posts were vacant from June; one is filled.
d- | 7 | Average days to answer a Member enquiry | 10 | 9.4 | 11.7 | 10.6 |  | x | | 
pct+ | 8 | Households that returned a canvass form or were matched | 92% | 93% | n/a | 88% |  | x | | The canvass closes on 28 November.
pct+ | 9 | Land charge searches returned within 10 working days | 95% | 88% | 97% | 99% | x |  | | The register has been digitised.
n+ | 10 | Marriage and civil partnership ceremonies | – | 412 | 205 | 168 |  |  | | 
''',pol=False),title='Legal and Democratic Services – performance to September 2025',sub='Standards and Governance Committee, 4 November 2025',land=True,font='Calibri',size=11,hf='#595959',rc='#a6a6a6',textsize=12))
