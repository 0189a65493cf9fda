# m01 fire authority, target first with limits, three-year average, % change, tick columns
PAGES.append(P('m01','typ',T([name('Performance measure',w=36),good('What does good look like?',w=12),val('Three-year average\n(Q2)','other','?',w=11,**{'or':'previous actual'}),val('Q2 2023/24','previous','Q2 23',w=9),val('Q2 2024/25','actual','Q2 24',L=1,w=9),val('% change on Q2 2023/24','variance','Q2 24',u='pct',w=10,**{'or':'other'}),val('Q2 tolerance','target','Q2 24',w=10),ragt('Within','G',w=6,mark='●',fill=0),ragt('Close','A',w=6,mark='●',fill=0),ragt('Outside','R',w=6,mark='●',fill=0)],'''
# Prevention
n- | Accidental dwelling fires | Fewer | 96.7 | 91 | 84 | -7.7% | ≤ 95 | x | | 
n- | Deaths in accidental dwelling fires | Fewer | 1.3 | 2 | 0 | -100.0% | ≤ 1 | x | | 
n- | Deliberate secondary fires | Fewer | 241.0 | 219 | 263 | +20.1% | ≤ 230 | | | x
n+ | Home Fire Safety Visits completed | More | 2,904.3 | 3,116 | 3,255 | +4.5% | ≥ 3,300 | | x | 
pct+ | % of Home Fire Safety Visits to very high risk households | More | n/a | 61.2% | 64.8% | – | ≥ 60.0% | x | | 
# Protection
n+ | Fire safety audits of non-domestic premises | More | 402.7 | 438 | 391 | -10.7% | ≥ 425 | | x | 
n- | Unwanted fire signals attended | Fewer | 511.3 | 502 | 502 | 0.0% | ≤ 510 | x | | 
# Response
sec- | First appliance to life-risk incidents, average (min:sec) | Quicker | 08:52{n=532} | 08:47{n=527} | 09:14{n=554} | +5.1% | ≤ 09:00{n=540} | | | x
pct+ | On-call appliance availability | More | 78.4% | 76.9% | 74.3% | – | ≥ 80.0% | | | x
n- | Shifts lost to sickness per wholetime firefighter | Fewer | 2.21 | 2.40 | 1.98 | -17.5% | ≤ 2.25 | x | | 
'''),title='Service Delivery Performance – Quarter 2',sub='Fire and Rescue Authority, Policy and Challenge Group, 5 December 2024',body='The report sets out performance for July to September 2024. A measure is close where it is within 10% of its tolerance.',land=True,font='Liberation Sans',size=8.3,hf='#7a1420',rule='h',rc='#c9a0a5',sf='#f3e4e6',sc='#7a1420',pad=(3,3),textsize=9.5,footer='Item 7, page 3'))
# m03 national park authority, xlsx, baseline and five-year target
PAGES.append(P('m03','xlsx',T([code('Outcome',w=9),name('State of the Park indicator',w=40),unit('Measured in',w=12),val('Baseline\n2019/20','other','FY19',w=11,**{'or':'previous'}),val('2022/23','previous','FY22',w=10),val('2023/24','previous','FY23',w=10),val('2024/25','actual','FY24',L=1,w=10),val('Target by\n2027/28','target','FY27',w=11,nocmp=1),rag('Progress','fillword',map={'G':'On course','A':'Some concern','R':'Off course'},w=14),txt('Lead',w=14)],'''
# A  Nature recovery
pct+ | A1 | SSSI land in favourable or recovering condition | % of area | 87.4 | 88.0 | 88.9 | 89.3 | 95 | A | Conservation
n+ | A2 | New native woodland planted | hectares | 46{u=sc} | 61{u=sc} | 72{u=sc} | 108{u=sc} | 600{u=sc} | G | Woodlands
n+ | A3 | Blanket bog restored | hectares | 118{u=sc} | 204{u=sc} | 176{u=sc} | Available July 2025 | 1,500{u=sc} |  | Moors team
# B  Welcoming to all
n+ | B1 | Visitor days | million | 12.1{n=12100000} | 11.4{n=11400000} | 11.9{n=11900000} | 12.0{n=12000000} | 13.0{n=13000000} | A | Visitors
pct+ | B2 | Visitors from under-represented groups | % of visitors | 7 | survey year only | survey year only | 9 | 15 | A | Visitors
pct+ | B3 | Rights of way easy to use | % of length | 83 | 81 | 80 | 78 | 90 | R | Access
n+ | B4 | Volunteer days | days | 9,870{u=d} | 7,915{u=d} | 9,204{u=d} | 10,136{u=d} | 11,000{u=d} | G | Volunteers
# C  A living landscape
pct+ | C1 | Major and minor planning decisions in time | % | 91 | 93 | 95 | 97 | 95 | G | Planning
n+ | C2 | Affordable homes completed | homes | 14 | 6 | 11 | 8 | 100 | R | Planning
pct- | C3 | Appeals allowed | % | 29 | 33 | 24 | 31 | 25 | A | Planning
tco2- | C4 | Authority’s own emissions | tCO₂e | 612 | 498 | 461 | – | 250 |  | Estates
''',pol=False),title='State of the Park: progress report 2024/25',sub='National Park Authority – Annual Meeting, 27 June 2025',land=True,font='Calibri',size=10,hf='#3b5d38',sf='#dbe7d3',rule='full',rc='#9db598',pal='pale',na='right',textsize=11))
# m05 town council leisure centre, portrait, budget
PAGES.append(P('m05','docx',T([name('',w=34),val(['November 2024','Actual'],'actual','M24-11',L=1,w=11),val(['November 2024','Budget'],'budget','M24-11',w=11),val(['November 2024','Last year'],'previous','M23-11',w=11),val(['Year to date (8 months)','Actual'],'actual','YM24-11',w=11,keep=1),val(['Year to date (8 months)','Budget'],'budget','YM24-11',w=11),val(['Year to date (8 months)','Last year'],'previous','YM23-11',w=11)],'''
# Leisure centre
n+ | Visits | 11,842 | 12,000 | 11,107 | 98,430 | 97,500 | 91,228
n+ | Gym members at month end | 1,316{p=D24-11-30} | 1,350{p=D24-11-30} | 1,204{p=D23-11-30} | – | – | –
n+ | Learn to swim places filled | 742 | 760 | 698 | – | – | –
pct- | Membership attrition | 4.1% | 4.5% | 5.0% | 4.4% | 4.5% | 4.9%
gbp+ | Income | £63,415 | £61,900 | £57,240 | £511,082 | £505,600 | £468,915
gbp- | Energy cost per visit | £1.07 | £0.95 | £1.22 | £0.91 | £0.95 | £1.14
# Town hall and theatre
n+ | Tickets sold | 2,106 | 1,800 | 1,655 | 10,940 | 11,200 | 10,317
pct+ | Seats filled | 71% | 65% | 62% | 64% | 65% | 59%
n+ | Room hires | 94 | 90 | 90 | 706 | 720 | 688
gbp+ | Bar profit | £4,380 | £3,600 | £3,215 | £19,744 | £22,000 | £18,060
# Outdoor services
n- | Allotment waiting list | 58 | N/A | 63 | N/A | N/A | N/A
pct+ | Play area inspections on time | 100% | 100% | 96% | 99% | 100% | 97%
''',pol=False),title='Leisure and Amenities: key figures',sub='Town Council – Community Services Committee – 9 December 2024',font='Carlito',size=9.5,hf='#dddddd',hc='#000000',sf=None,rule='h',rc='#999999',na='right',textsize=11))
# m07 schools forum, three financial years + termly
PAGES.append(P('m07','typ',[T([name('Indicator',w=38),val(['Spring census','2022'],'previous','D22-01-20',w=9),val(['Spring census','2023'],'previous','D23-01-19',w=9),val(['Spring census','2024'],'previous','D24-01-18',w=9),val(['Spring census','2025'],'actual','D25-01-16',L=1,w=9),val(['England','2024'],'national','?',w=9),val(['SN','2024'],'statistical_neighbours','?',w=9)],'''
pct0 | Pupils with an EHC plan (%) | 3.9 | 4.2 | 4.6 | 5.2 | 4.8 | 4.7
pct0 | Pupils with SEN support (%) | 12.1 | 12.8 | 13.3 | 13.9 | 13.6 | 13.1
n0 | Pupils in special schools (no.) | 1,208 | 1,266 | 1,341 | 1,419 | . | .
n0 | Pupils in independent and non-maintained special schools (no.) | 143 | 171 | 209 | 262 | . | .
pct0 | Pupils eligible for free school meals (%) | 21.6 | 22.9 | 23.4 | 24.8 | 24.6 | 23.9
'''.replace('| . | .','| n/a | n/a'),title='Table 1: demand (census days were 20 January 2022, 19 January 2023, 18 January 2024 and 16 January 2025)',pol=False),
T([name('High needs block (£m)',w=38),val('2022-23 outturn','previous','FY22',w=9),val('2023-24 outturn','previous','FY23',w=9),val('2024-25 budget','budget','FY24',w=9),val('2024-25 forecast','forecast','FY24',w=9),val('Forecast over/(under) budget','variance','FY24',w=11)],'''
gbpm- | Top-up funding, mainstream | 8.62 | 9.94 | 10.40 | 12.11 | 1.71
gbpm- | Top-up funding, special schools | 19.07 | 20.88 | 22.15 | 22.03 | (0.12)
gbpm- | Independent placements | 9.31 | 12.46 | 13.00 | 16.38 | 3.38
gbpm- | Alternative provision | 2.15 | 2.09 | 2.30 | 2.30 | 0.00
gbpm- | Average cost of an independent place (£) | 54,418{n=54418} | 59,617{n=59617} | – | 62,519{n=62519} | –
gbpm- | Cumulative DSG deficit | 6.70 | 13.92 | 21.50 | 26.84 | 5.34
''',title='Table 2: money',pol=False)],title='Schools Forum: high needs monitoring',sub='13 February 2025, paper D',font='TeX Gyre Heros',size=8.8,hf='#f2f2f2',hc='#000000',rule='top',rc='#000000',rw=.8,na='right',hal='right',sf=None,pad=(3,3)))
# m09 adult social care local account: ASCOF, words in the comparison
PAGES.append(P('m09','html',T([name('What we measure',w=42),code('ASCOF',w=8),val(['Us','2022–23'],'previous','FY22',w=9),val(['Us','2023–24'],'actual','FY23',L=1,w=9),dr(['Us','Getting\nbetter?'],'sgn',w=9),val(['How others did in 2023–24','England'],'national','FY23',w=9),val(['How others did in 2023–24','South West'],'regional','FY23',w=9),val(['How others did in 2023–24','Councils like us'],'statistical_neighbours','FY23',w=10)],'''
pts+ | Quality of life score of people we support (out of 24) | 1A | 19.0{u=sc} | 19.3{u=sc} | I | 19.1{u=sc} | 19.2{u=sc} | 19.1{u=sc}
pct+ | People who feel in control of their daily life | 1B | 76.8% | 79.1% | I | 77.6% | 79.0% | 78.2%
pct+ | People using social care who receive a direct payment | 1C(2A) | 24.9% | 24.2% | W | 25.5% | 26.7% | 25.8%
pct+ | Carers who have as much social contact as they would like | 1I(2) | – | 27.7% | | 30.0% | 26.1% | 28.8%
pct+ | Adults with a learning disability who live in their own home or with family | 1G | 80.5% | 80.5% | N | 81.6% | 82.4% | 81.1%
p100k- | Older people (65+) moving into care homes, per 100,000 | 2A(2) | 552.1 | 590.7 | W | 566.0 | 528.3 | 571.4
pct+ | Older people still at home 91 days after leaving hospital with reablement | 2B(1) | 83.0% | 85.6% | I | 83.8% | 81.2% | 84.4%
pct+ | People satisfied with their care and support | 3A | 65.9% | 66.4% | I | 65.4% | 68.0% | 66.6%
pct+ | People who find it easy to find information | 3D(1) | 66.1% | 64.0% | W | 67.9% | 67.1% | 67.5%
pct+ | Concluded safeguarding enquiries where risk was reduced or removed | local | 91% | 93% | I | n/a | n/a | n/a
''',pol=False),title='How well are we doing?',sub='Adult Social Care Local Account 2024',body='These are the national measures that every council reports. Carers are surveyed every two years.',font='Lato',size=9,hf='#8e3b77',spf='#5e2750',zebra='#f9f1f7',rule='white',na='center',textsize=10.5,titlecol='#5e2750'))
# m11 Scottish IJB, survey years, partnership against Scotland, arrows coloured as the rag
PAGES.append(P('m11','html',T([code('NI',w=5),name('National Integration Indicator',w=42),unit('Reporting basis',w=11),val(['Partnership','Prior'],'previous','?',w=9),val(['Partnership','Current'],'actual','row',L=1,w=9),dr(['Partnership','Movement'],'fat',rag=1,w=9),val('Scotland\n(current)','national','row',w=9),val('Peer group\n(current)','statistical_neighbours','row',w=10),pcol('Current period',w=11)],'''
# Outcome indicators (Health and Care Experience Survey)
pct+ | 2 | Adults supported at home who agreed that they are supported to live as independently as possible | Survey | 74.1%{p=FY21} | 73.6% | Da | 72.4% | 73.3% | 2023/24{p=FY23}
pct+ | 5 | Total % of adults receiving any care or support who rated it as excellent or good | Survey | 76.9%{p=FY21} | 70.8% | Dr | 70.0% | 71.5% | 2023/24{p=FY23}
pct+ | 8 | Total combined % of carers who feel supported to continue in their caring role | Survey | 29.7%{p=FY21} | 31.9% | Ug | 31.2% | 32.0% | 2023/24{p=FY23}
# Data indicators
p100k- | 11 | Premature mortality rate per 100,000 persons | NRS | 428 | 441 | Ua | 442 | 419 | 2023{p=CY23}
p100k- | 12 | Emergency admission rate (per 100,000 population) | PHS | 11,984 | 12,310 | Ur | 11,614 | 12,188 | 2023/24{p=FY23}
p1k- | 14 | Readmission to hospital within 28 days (per 1,000 population) | PHS | 108 | 104 | Dg | 104 | 106 | 2023/24{p=FY23}
pct+ | 15 | Proportion of last 6 months of life spent at home or in a community setting | PHS | 89.8% | 89.8% | Sg | 88.9% | 89.5% | 2023/24{p=FY23}
p1k- | 16 | Falls rate per 1,000 population aged 65+ | PHS | 21.9 | 23.7 | Ur | 22.7 | 22.4 | 2023/24{p=FY23}
pct+ | 17 | Proportion of care services graded ‘good’ (4) or better | CI | 79.6% | 80.2% | Ug | 77.0% | 79.9% | 2023/24{p=FY23}
n- | 19 | Number of days people spend in hospital when they are ready to be discharged, per 1,000 population (75+) | PHS | 703{u=p1k} | 918{u=p1k} | Ur | 902{u=p1k} | 796{u=p1k} | 2023/24{p=FY23}
pct- | 20 | % of health and care resource spent on hospital stays where the patient was admitted in an emergency | PHS | 24.6% | Unavailable |  | Unavailable | Unavailable | 2023/24{p=FY23}
''',pol=False),title='Annual Performance Report 2023/24: national indicators',sub='Integration Joint Board',body='The colour of the arrow shows whether we did better (green), about the same (amber) or worse (red) than before.',land=True,font='Open Sans',size=8,hf='#e6007e',spf='#99004f',rule='h',rc='#e6b3cf',pal='gov',na='center',textsize=9.5,margin=(12,12,12,12)))
# m13 police and crime plan: pills, previous years first, cumulative
PAGES.append(P('m13','html',T([txt('Plan priority',w=14),name('Success measure',w=36),val('Baseline 2019/20','other','FY19',w=10,**{'or':'previous'}),val('12 mths to Mar 24','previous','R24-03',w=10),val('12 mths to Jun 24','actual','R24-06',L=1,w=10),val('+/- on baseline','variance','R24-06',u='pct',w=10,**{'or':'other'}),val('Most similar forces','statistical_neighbours','?',w=10),rag('PCC view','pill',map={'G':'Assured','A':'Watch','R':'Challenge','X':'No view'},w=12)],'''
n- | Safer homes | Residential burglary per 1,000 households | 6.9{u=p1k} | 4.4{u=p1k} | 4.1{u=p1k} | -40.6% | 4.8{u=p1k} | G
n- | ^ | Domestic abuse offences | 11,020 | 14,366 | 14,189 | +28.8% | . | A
pct+ | ^ | Domestic abuse arrest rate | 38.2% | 44.0% | 45.7% | +19.6% | . | G
n- | Safer streets | Anti-social behaviour incidents | 31,447 | 22,905 | 23,310 | -25.9% | 24,870 | A
n- | ^ | Knife crime | 588 | 641 | 629 | +7.0% | 602 | R
n- | ^ | Robbery of personal property | 702 | 655 | 655 | -6.7% | 711 | G
n- | Safer roads | People killed or seriously injured | 437 | 398 | 381 | -12.8% | – | G
n0 | ^ | Drink and drug drive arrests | 1,904 | 2,377 | 2,412 | +26.7% | – | X
pct+ | Victims first | Victims satisfied with the whole experience | 77.9% | 72.1% | 71.6% | -8.1% | – | R
pct+ | ^ | Victims’ Code: offered a personal statement | not in place | 58.8% | 63.0% | not comparable | – | A
sec- | Confidence | Time to answer 999 calls, mean seconds | 9.2 | 5.4 | 5.1 | -44.6% | 7.7 | G
pct+ | ^ | 101 calls answered | 86.7% | 91.3% | – | – | – | 
'''.replace('| . |','| – |').replace("'X'","'X'"),pol=False),title='Police and Crime Plan 2021–25: progress',sub='Performance to the end of June 2024, for the Panel of 12 September 2024',land=True,after='Recorded crime rose by 1.9% across the region in the same 12 months. The Panel asked on 13 June 2024 for a report on knife crime, which is item 8; 37 of the 629 offences were in schools or colleges.',font='Lato',size=8.7,hf='#f4f4f6',hc='#17223b',rule='h',rc='#d4d6dd',pal='soft',na='center',titlecol='#17223b',hal='center'))
# m15 regulatory services: programmed and done, docx
PAGES.append(P('m15','docx',T([name('Service standard',w=36),val(['Programme','Due in year'],'other','FY24',u='n',w=10,**{'or':'target'}),val(['Programme','Due by now'],'other','YQ2 24',u='n',den=1,w=10,**{'or':'target'}),val(['Programme','Done'],'other','YQ2 24',u='n',num=1,w=9,**{'or':'actual'}),val('% done of due','actual','YQ2 24',L=1,w=9),val('% same time last year','previous','YQ2 23',w=10),val('Service plan','target','?',w=9),rag('','letterplain',w=6)],'''
# Food and feed
pct+ | Food hygiene inspections, risk A | 16 | 9 | 9 | 100% | 100% | 100% | G
pct+ | Food hygiene inspections, risk B | 74 | 41 | 40 | 97.6% | 100% | 100% | A
pct+ | Food hygiene inspections, risk C | 388 | 190 | 171 | 90.0% | 84.4% | 90% | G
pct+ | Food standards inspections, high risk | 22 | 11 | 7 | 63.6% | 90.9% | 95% | R
pct+ | Feed hygiene inspections | 31 | 12 | 12 | 100% | 92.3% | 100% | G
# Trading standards
pct+ | Test purchases, tobacco and vapes | 60 | 30 | 34 | 113.3% | 80.0% | 100% | G
pct+ | Weights and measures verifications | 45 | 20 | 20 | 100% | – | 100% | G
# Environmental protection
pct+ | Permitted processes inspected | 52 | 26 | 18 | 69.2% | 88.0% | 90% | R
pct+ | Private water supplies sampled | 118 | 70 | 61 | 87.1% | 90.5% | 90% | A
pct+ | Petroleum sites visited | 27 | 0 | 0 | n/a | n/a | 100% | 
# Licensing
pct+ | Licensed premises risk-rated visits | 140 | 66 | 66 | 100% | 71.2% | 95% | G
''',pol=False),title='Public Protection: delivery of the service plans',sub='Half-year report, April to September 2024',body='G – on plan or better; A – up to 5 points short; R – further short. Inspections carried over from 2023/24 are in the programme.',font='Calibri',size=9,hf='#ffffff',hc='#000000',sf='#f2f2f2',rule='full',rc='#808080',textsize=10.5))
# m17 libraries: months across, this year and last year in rows
PAGES.append(P('m17','xlsx',T([name('Library statistics',w=28),rrole('Year',w=10)]+[val(m,'actual',p,rot=1,w=8.5,keep=0) for m,p in zip('April May June July August'.split(),'M24-04 M24-05 M24-06 M24-07 M24-08'.split())]+[val('September','actual','M24-09',L=1,rot=1,w=8.5),val('Half year','actual','YM24-09',rot=1,w=10,keep=1)],'''
n+ | Visits in person | 2024/25{r=actual} | 41,208 | 42,977 | 40,115 | 46,302 | 51,864 | 44,090 | 266,556
n+ | ^ | 2023/24{r=previous;shift=-1} | 38,114 | 40,652 | 39,870 | 44,718 | 49,036 | 41,247 | 253,637
n+ | Issues of physical stock | 2024/25{r=actual} | 58,440 | 57,102 | 55,938 | 66,215 | 74,009 | 59,311 | 371,015
n+ | ^ | 2023/24{r=previous;shift=-1} | 60,227 | 59,914 | 58,003 | 68,441 | 77,620 | 62,185 | 386,390
n+ | E-loans | 2024/25{r=actual} | 21,760 | 22,204 | 22,391 | 23,155 | 23,870 | awaiting supplier | awaiting supplier
n+ | ^ | 2023/24{r=previous;shift=-1} | 16,902 | 17,377 | 17,120 | 18,264 | 19,015 | 18,802 | 107,480
n+ | Active borrowers | 2024/25{r=actual} | 24,117 | 24,205 | 24,188 | 25,362 | 26,901 | 26,744 | –
n+ | ^ | 2023/24{r=previous;shift=-1} | 22,840 | 22,911 | 22,875 | 24,030 | 25,418 | 25,207 | –
n+ | PC sessions | 2024/25{r=actual} | 6,084 | 6,190 | 5,877 | 6,402 | 6,233 | 6,311 | 37,097
n+ | ^ | 2023/24{r=previous;shift=-1} | 6,511 | 6,720 | 6,318 | 6,697 | 6,540 | 6,655 | 39,441
gbp+ | Income from fees and charges (£) | 2024/25{r=actual} | 3,418 | 3,502 | 3,266 | 3,910 | 4,125 | 3,377 | 21,598
gbp+ | ^ | 2023/24{r=previous;shift=-1} | 3,755 | 3,690 | 3,541 | 4,066 | 4,308 | 3,629 | 22,989
''',pol=False),title='Libraries: monthly statistics',sub='Culture and Leisure Panel, 17 October 2024',font='Carlito',size=10,hf='#c00000',rule='h',rc='#bfbfbf',na='right',textsize=11))
# m19 contact centre weeks
PAGES.append(P('m19','html',T([name('Measure',w=30)]+[val(['Week commencing',h],'previous',p,w=9) for h,p in [('4 Nov','2024-11-04/2024-11-10'),('11 Nov','2024-11-11/2024-11-17'),('18 Nov','2024-11-18/2024-11-24')]]+[val(['Week commencing','25 Nov'],'actual','2024-11-25/2024-12-01',L=1,w=9),val('Four-week average','other','2024-11-04/2024-12-01',w=10,**{'or':'actual'}),val('SLA','target','?',w=9),dr('vs last week','sml',w=8)],'''
n0 | Calls offered | 9,412 | 8,877 | 8,940 | 10,206 | 9,359 | – | U
n0 | Calls answered | 8,633 | 8,301 | 8,522 | 8,916 | 8,593 | – | U
pct- | Abandonment rate | 8.3% | 6.5% | 4.7% | 12.6% | 8.2% | <8% | U
pct+ | Service level (answered in 60 seconds) | 61.4% | 68.8% | 74.0% | 47.3% | 62.6% | >70% | D
sec- | Average speed of answer | 2m 41s{n=161} | 1m 58s{n=118} | 1m 12s{n=72} | 4m 07s{n=247} | 2m 32s{n=152} | <2m 30s{n=150} | U
sec- | Longest wait | 31m 20s{n=1880} | 22m 09s{n=1329} | 18m 44s{n=1124} | 52m 35s{n=3155} | n/a | – | U
sec0 | Average handling time | 6m 33s{n=393} | 6m 30s{n=390} | 6m 28s{n=388} | 6m 28s{n=388} | 6m 30s{n=390} | – | S
n0 | Emails received | 2,104 | 2,033 | 1,987 | 2,260 | 2,096 | – | U
d- | Email response time (working days) | 3.1 | 2.8 | 2.2 | 2.9 | 2.8 | <3.0 | U
pct+ | Post-call survey: satisfied | 87% | 90% | 92% | – | 90% | >85% | 
fte0 | Advisers on shift (FTE) | 54.2 | 55.0 | 56.8 | 51.3 | 54.3 | 58.0 | D
''',pol=False),title='Customer Contact: weekly service report',sub='Week ending 1 December 2024',body='Storm damage calls on 25 and 26 November (1,340 calls) account for the rise. Three advisers were absent.',font='Open Sans Condensed',size=9.5,hf='#111827',spf='#374151',rule='v',rc='#d1d5db',na='right',zebra='#f9fafb'))
# m21 finance KPIs, budget forecast variance, traffic word after, two tables side
PAGES.append(P('m21','html',[T([name('Financial health measure',w=40),val('2023-24','previous','FY23',w=10),val('2024-25 budget','budget','FY24',w=11,**{'or':'target'}),val('2024-25 forecast (P8)','forecast','FY24',L=1,w=11,**{'or':'actual'}),txt('Why it matters',w=36),rag('Rating','colword',map={'G':'Low risk','A':'Medium risk','R':'High risk'},w=12)],'''
pct- | Net revenue overspend as % of budget | 1.4% | 0.0% | 2.2% | Draws on reserves if not recovered by March. | 
gbpm+ | General Fund balance | £18.6m | £18.6m | £14.9m | Minimum set at £15.0m. | 
pct- | Financing costs to net revenue stream | 7.9% | 8.8% | 8.5% | Borrowing of £42m planned over 4 years. | 
pct+ | Savings delivered | 81% | 100% | 74% | £3.1m is rated red. | 
pct- | Council tax arrears written off | 0.6% | 0.5% | 0.5% |  | 
gbp- | Debt per head of population | £1,204 | £1,318 | £1,277 |  | 
'''.replace('by March. | \n','by March. | R\n').replace('£15.0m. | \n','£15.0m. | R\n').replace('4 years. | \n','4 years. | G\n').replace('rated red. | \n','rated red. | R\n'),title='A. Financial health',pol=False),
T([name('Process measure',w=40),val('Oct','previous','M24-10',w=8),val('Nov','actual','M24-11',L=1,w=8),dr('Trend','word2',w=10),val('Mean of other counties','statistical_neighbours','?',w=12),txt('Comment',w=40)],'''
pct+ | Undisputed invoices paid in 30 days | 94.6% | 96.0% | U | 93.9% | 12,204 invoices in November.
pct+ | Supplier spend under contract | 88% | 88% | S | – | 
d- | Debtor days | 41 | 38 | D | 46 | Adult care debt is 61% of the total.
pct- | Debt over 90 days old | 27.3% | 26.8% | D | 31.0% | 
n- | Payroll overpayments | 63 | 49 | D | withheld{text=1} | £31k outstanding.
''',title='B. Financial processes',pol=False,hf='#ffffff',hc='#7c2d12',rule='h')],title='Finance performance indicators',sub='Period 8 (November 2024), financial year 2024-25',land=True,font='Carlito',size=9.2,hf='#7c2d12',rule='full',rc='#d6b8aa',titlecol='#7c2d12',pal='gov',textsize=10,margin=(13,14,12,14)))
# m23 children's services, landscape, comparisons first, month RAG and year strip
PAGES.append(P('m23','html',T([name('CHILDREN’S SOCIAL CARE',w=36),val(['BENCHMARK','ENG'],'national','?',w=6),val(['BENCHMARK','EAST'],'regional','?',w=6),val(['BENCHMARK','SN'],'statistical_neighbours','?',w=6),val(['OUTTURN','22-23'],'previous','FY22',w=7),val(['OUTTURN','23-24'],'previous','FY23',w=7)]+[val(['IN MONTH',m],'previous',p,w=7) for m,p in (('JUN','M24-06'),('JUL','M24-07'),('AUG','M24-08'))]+[val(['IN MONTH','SEP'],'actual','M24-09',L=1,w=7),val('TGT','target','?',w=6),dr('DOT','sup',w=5)],'''
# FRONT DOOR
n0 | Contacts received | . | . | . | 22,840 | 24,117 | 2,033 | 2,190 | 1,604 | 2,245 | – | U
pct+ | % contacts with a decision in 1 working day | . | . | . | 78 | 83 | 86 | 84 | 91 | 88@G | 85 | D
p10k0 | Referrals (rate per 10,000, annualised) | 518 | 476 | 533 | 541 | 520 | 506 | 529 | 388 | 547 | – | U
pct- | % re-referrals within 12 months | 22 | 21 | 22 | 24 | 23 | 21 | 22 | 22 | 26@R | 20 | U
# ASSESSMENT AND PLANNING
pct+ | % assessments completed in 45 working days | 83 | 85 | 84 | 80 | 86 | 89 | 88 | 90 | 84@A | 88 | D
pct+ | % ICPCs within 15 working days of strategy discussion | 77 | 79 | 75 | 81 | 84 | 90 | 82 | 74 | 91@G | 85 | U
p10k0 | Child protection plans (rate per 10,000) | 42 | 34 | 45 | 47 | 44 | 45 | 45 | 43 | 43 | – | S
pct- | % CP plans lasting 2 years or more | 3.6 | 3.1 | 2.9 | 4.4 | 2.7 | 3.0 | 3.0 | 2.8 | 2.5@G | 3.0 | D
# CARE
p10k0 | Children in care (rate per 10,000) | 70 | 52 | 78 | 81 | 80 | 80 | 81 | 82 | 82 | – | S
pct- | % with 3 or more placements in the year | 10 | 10 | 11 | 9 | 11 | 12 | 12 | 12 | tbc | 10 | 
pct+ | % care leavers (19–21) in EET | 54 | 56 | 53 | 50 | 52 | 52 | 53 | 53 | 55@A | 58 | U
'''.replace('| . | . | . |','| n/a | n/a | n/a |'),pol=False),title='MONTHLY SCORECARD – SEPTEMBER 2024',land=True,font='Roboto',size=7.8,hf='#0b3954',spf='#087e8b',sf='#bfd7ea',rule='white',zebra='#f3f7fa',pal='std',na='center',textsize=9,margin=(12,12,12,12),raw=bars('Contacts by month',['Apr','May','Jun','Jul','Aug','Sep'],[1988,2106,2033,2190,1604,2245],col='#087e8b')))
# m25 NHS Scotland board standards: performance vs trajectory vs Scotland, ordering period first
PAGES.append(P('m25','xlsx',T([pcol('Data to',w=11),name('Standard',w=46),val('Expected','target','?',w=10),val('Board','actual','row',L=1,w=10),val('Trajectory','forecast','row',w=11,**{'or':'target'}),val('Scotland','national','row',w=10),rag('Against trajectory','fillword',map={'G':'Better','A':'Near','R':'Worse'},w=12),val('Previous','previous','?',w=10),dr('Change','mix',w=10)],'''
# Planned care
pct+ | Sep-24{p=M24-09} | 12 week Treatment Time Guarantee | 100% | 57.2% | 60.0% | 56.1% | A | 58.8% | D
pct+ | Sep-24{p=M24-09} | 18 weeks referral to treatment | 90% | 66.9% | 66.0% | 67.8% | G | 66.2% | U
n- | Oct-24{p=M24-10} | New outpatients waiting over 52 weeks | 0 | 3,116 | 2,700 | 55,804 | R | 3,041 | U
# Cancer
pct+ | Q2 2024{p=?} | 31 days from decision to treat to first treatment | 95% | 96.3% | 95.0% | 95.5% | G | 95.1%{p=?} | U
pct+ | Q2 2024{p=?} | 62 days from urgent suspicion of cancer | 95% | 74.0% | 80.0% | 73.2% | R | 74.0%{p=?} | S
# Unscheduled care
pct+ | Oct-24{p=M24-10} | A&E 4 hour emergency access | 95% | 69.7% | 72.0% | 66.9% | A | 71.4% | D
n- | Oct-24{p=M24-10} | Delayed discharges (people, at census) | – | 187 | 160 | 2,014 | R | 176 | U
# Mental health
pct+ | Sep-24{p=M24-09} | CAMHS: treated within 18 weeks | 90% | 91.8% | 90.0% | 89.1% | G | 90.7% | U
pct+ | Sep-24{p=M24-09} | Psychological therapies within 18 weeks | 90% | 83.6% | 84.0% | 80.4% | A | 84.2% | D
# Population health and workforce
pct+ | Q1 2024/25{p=Q1 24} | IVF screened within 12 months | 90% | 100% | 100% | 100% | G | 100% | S
n+ | Q4 2023/24{p=Q4 23} | Smoking quits at 12 weeks, most deprived | 118 | 94 | 118 | Not published{text=1} | R | 87 | U
pct- | Oct-24{p=M24-10} | Sickness absence | 4.0% | 6.8% | – | 6.4% |  | 6.5% | U
''',pol=False),title='Performance against Local Delivery Plan Standards',sub='NHS Board meeting, 5 December 2024',land=True,font='Calibri',size=10,hf='#0072ce',sf='#cfe4f7',rule='full',rc='#9cc3e6',pal='pale',textsize=11))
# m27 corporate scorecard from a performance system: date of data by row, zebra
PAGES.append(P('m27','html',T([rag('','dot',w=4),code('Code',w=9),name('Short name',w=34),pcol('Last update',w=12),val('Current value','actual','row',L=1,w=11),val('Current target','target','row',w=11),dr('Short term','tri2',w=8),dr('Long term','tri2',long=1,w=8),val('Same time last year','previous','row-1y',w=11),txt('Managed by',w=16)],'''
pct+ | G | CE-001 | Stage 1 complaints closed within 5 days | Q2 2024/25{p=Q2 24} | 88.7% | 85% | U | U | 79.9% | Chief Executive’s
d- | R | CE-004 | Average time to answer members’ enquiries | Q2 2024/25{p=Q2 24} | 12.4 days | 10 days | D | D | 9.1 days | Chief Executive’s
pct+ | A | ED-012 | Nursery places taken up, eligible twos | August 2024{p=M24-08} | 61.3% | 65% | U | U | 57.0% | Education
n+ | G | ED-020 | Free school meals served | September 2024{p=M24-09} | 148,206 | 145,000 | U | U | 139,764 | Education
pct+ | R | HN-003 | Gas services completed before anniversary | September 2024{p=M24-09} | 99.4% | 100% | D | S | 99.9% | Housing
gbp- | A | HN-009 | Average former tenant debt | Q2 2024/25{p=Q2 24} | £612.40 | £600.00 | S | D | £571.15 | Housing
pct+ | G | NS-002 | Street lights repaired in 7 days | September 2024{p=M24-09} | 97.0% | 95% | U | U | 93.8% | Neighbourhoods
n- | X | NS-015 | Dog fouling complaints | September 2024{p=M24-09} | 74 | No target | U | U | 91 | Neighbourhoods
pct+ | X | NS-021 | Carriageway needing treatment (RCI) | 2022/24{p=?} | 34.8% | Not set | D | D | 33.9%{p=?} | Neighbourhoods
pct+ | G | SC-007 | Care home reviews held on time | Q1 2024/25{p=Q1 24} | 94.4% | 90% | U | U | 86.5% | HSCP
p1k- | R | SC-011 | Bed days lost to delay per 1,000 aged 75+ | July 2024{p=M24-07} | 81.6 | 70.0 | D | D | 72.3 | HSCP
fte- | A | CS-002 | Vacant posts over six months | Q2 2024/25{p=Q2 24} | 57.6 FTE | 55.0 FTE | U | S | 63.2 FTE | Corporate Services
''',pol=False),title='Council Scorecard',sub='Extracted from the performance management system on 21 October 2024',land=True,font='Open Sans',size=8,hf='#e5e7eb',hc='#111827',rule='none',zebra='#f3f4f6',pal='std',na='right',textsize=9.5,after='▲ better, ▼ worse, ◄► little change. Short term compares with the last update, long term with the mean of the last four.',header='Best Value Committee'))
# m29 public health contracts
PAGES.append(P('m29','html',T([txt('Service',w=14),name('Contract KPI',w=34),val('Baseline 22/23','other','FY22',w=9,**{'or':'previous'}),val('Yr 1 (23/24)','previous','FY23',w=9),val(['Yr 2 (24/25)','Target p.a.'],'target','FY24',w=9,nocmp=1),val(['Yr 2 (24/25)','Qtr 1'],'previous','Q1 24',w=8),val(['Yr 2 (24/25)','Qtr 2'],'actual','Q2 24',L=1,w=8),val(['Yr 2 (24/25)','Qtr 3'],'actual','Q3 24',w=8),val(['Yr 2 (24/25)','Qtr 4'],'actual','Q4 24',w=8),val(['Yr 2 (24/25)','Total so far'],'actual','YQ2 24',w=9),rag('Assurance','fillword',map={'G':'Full','A':'Partial','R':'Limited'},w=10)],'''
n+ | Stop smoking | Four-week quits | 904 | 961 | 1,000 | 244 | 268 |  |  | 512 | G
pct+ | ^ | Quit rate, pregnant women | 48% | 51% | 55% | 50% | 46% |  |  | 48% | A
n+ | Health checks | Checks delivered | 6,120 | 7,038 | 8,000 | 1,771 | 1,690 |  |  | 3,461 | R
pct+ | Drugs and alcohol | Successful completion, opiates | 5.1% | 5.6% | 6.0% | 5.9% | 6.2% |  |  | 6.1% | G
pct+ | ^ | Prison leavers engaged within 3 weeks | 31% | 38% | 50% | 44% | 41% |  |  | 42% | R
n- | ^ | Waits over 3 weeks to start treatment | 22 | 9 | 0 | 0 | 0 |  |  | 0 | G
pct+ | 0–19 nursing | New birth visits in 14 days | 84.3% | 88.0% | 90.0% | 90.8% | 91.2% |  |  | 91.0% | G
pct+ | ^ | 2–2½ year reviews completed | 71.2% | 74.9% | 85.0% | 77.7% | 79.3% |  |  | 78.5% | A
n+ | Sexual health | LARC fitted in primary care | 1,415 | 1,390 | 1,500 | 362 | c |  |  | c | 
pct+ | ^ | Seen within 48 hours of contact | 97% | 98% | 95% | 98% | 98% |  |  | 98% | G
'''.replace('| 268 |  |  |','| 268 | - | - |'),pol=False),title='Commissioned public health services: contract performance',sub='Half year, 2024/25. c: confidential.',land=True,font='Lato',size=8.6,hf='#f3e8ff',hc='#3b0764',spf='#e9d5ff',rule='full',rc='#c4a5e8',pal='soft',na='center',titlecol='#3b0764',textsize=10))
# m31 youth justice partnership, three-level heads, name between the periods
PAGES.append(P('m31','html',T([val(['Where we were','Cohort / period','Oct 22 – Sep 23'],'previous','2022-10-01/2023-09-30',w=11),name('Youth justice indicator',w=36,al='center'),val(['Where we are','This service','Oct 23 – Sep 24'],'actual','2023-10-01/2024-09-30',L=1,w=11),dr(['Where we are','This service','Direction'],'word3',w=10),val(['Where we are','Others, Oct 23 – Sep 24','YOT family'],'statistical_neighbours','2023-10-01/2024-09-30',w=10),val(['Where we are','Others, Oct 23 – Sep 24','PCC area'],'regional','2023-10-01/2024-09-30',w=10),val(['Where we are','Others, Oct 23 – Sep 24','England'],'national','2023-10-01/2024-09-30',w=10),txt('Lower is',w=9)],'''
p100k- | 163 | First time entrants per 100,000 of 10–17s | 141 | D | 158 | 149 | 140 | better
n- | 71 | First time entrants, number | 62 | D | . | . | . | better
p1k- | 0.18 | Custodial sentences per 1,000 of 10–17s | 0.21 | U | 0.16 | 0.14 | 0.11 | better
n- | 8 | Custodial sentences, number | 9 | U | . | . | . | better
n- | 14 | Remand episodes | 14 | L | . | . | . | better
pct+ | 52.4% | Children in suitable education, training or employment at the end of their order | 57.9% | U | 54.1% | 56.6% | 53.8% | worse
pct+ | 88.0% | Children in suitable accommodation at the end of their order | 90.6% | U | 91.3% | 92.0% | 90.4% | worse
pct+ | not collected | Victims offered restorative justice | 94.3% |  | not collected | not collected | not collected | worse
p100k- | 22 | Serious violence offences per 100,000 of 10–17s | 27 | U | 24 | 30 | 26 | better
pct+ | 61% | Children screened for speech and language needs | Data lag |  | – | – | – | worse
'''.replace('| . | . | . |','| - | - | - |').replace('| 14 | L |','| 14 | S |'),pol=False),title='Youth Justice Partnership Board: key indicators',sub='Paper 5, 22 January 2025',land=True,font='Carlito',size=9.6,hf='#334155',spf='#1e293b',rule='full',rc='#94a3b8',na='center',zebra='#f1f5f9',textsize=11))
# m33 council plan monitoring: actions table and KPI table
PAGES.append(P('m33','typ',[T([code('Action',w=8),name('Milestone',w=44),C('Due','txt0',w=12),txt('Progress',w=36)],'''
n0 | CP1.1 | Open the new health and leisure hub | Sept 2025 | Frame complete; £18.4m of £27.0m spent
n0 | CP1.2 | Adopt the Local Plan | Dec 2025 | Examination hearings ran from 8 to 24 October
n0 | CP2.3 | 100 EV charge points in council car parks | Mar 2025 | 64 installed
n0 | CP3.2 | Move to weekly food waste collections | Oct 2026 | 21 vehicles ordered
''',title='Part 1. Actions',pol=False),T([name('Part 2. How we are measuring up',w=40),good('We want it to be',w=11),val('Apr–Jun','previous','Q1 24',w=9),val('Jul–Sep','previous','Q2 24',w=9),val('Oct–Dec','actual','Q3 24',L=1,w=9),val('Our aim','target','?',w=9),met('Aim met',w=8),val('Oct–Dec 2023','previous','Q3 23',w=10)],'''
pct+ | Household waste recycled or composted | Higher | 48.9% | 47.7% | 45.2% | 46.0% | ✗ | 44.8%
n- | Bins missed per 100,000 | Lower | 44 | 39 | 41 | 50 | ✓ | 67
n- | Households in temporary accommodation | Lower | 118 | 126 | 133 | 110 | ✗ | 97
pct+ | Homelessness prevented | Higher | 54% | 58% | 61% | 60% | ✓ | 52%
n+ | Leisure centre visits | Higher | 141,077 | 138,640 | 129,318 | 125,000 | ✓ | 120,004
d- | Days to decide a benefit claim | Lower | 19.2 | 18.8 | 20.1 | 20.0 | ✗ | 22.7
gbpk+ | Car park income (£’000) | Higher | 611 | 655 | 640 | 640 | ✓ | 598
n0 | Electric vehicle charges sold (kWh) | Higher | 38,905{u=sc} | 42,116{u=sc} | Unavailable | none set{text=1} | – | 19,330{u=sc}
''',pol=True)],title='Council Plan 2024–2028: third quarter monitoring',sub='Reported to Cabinet 11 February 2025 (year 2024/25)',land=True,after='Food waste collections will add an estimated 7 points to the recycling rate. Of the 133 households in temporary accommodation, 58 have children; 21 are in nightly-paid rooms at an average of £68 a night.',font='TeX Gyre Pagella',size=8.8,hf='#9a3412',rule='h',rc='#e7c3b3',na='center',titlecol='#9a3412',pad=(3,3),textsize=10))
# m35 attainment, years spanned by comparator
PAGES.append(P('m35','typ',T([name('Key stage and measure',w=30)]+[val(['2022',k],r,'AY21',w=7) for k,r in (('LA','previous'),('Stat N','statistical_neighbours'),('Nat','national'))]+[val(['2023',k],r,'AY22',w=7) for k,r in (('LA','previous'),('Stat N','statistical_neighbours'),('Nat','national'))]+[val(['2024','LA'],'actual','AY23',L=1,w=7),val(['2024','Stat N'],'statistical_neighbours','AY23',w=7),val(['2024','Nat'],'national','AY23',w=7),val(['2024','Gap to Nat'],'variance','AY23',w=8),val(['2024','Rank (153)'],'other','AY23',u='sc',w=8)],'''
# Early Years Foundation Stage
pct+ | Good level of development (%) | 63.1 | 64.4 | 65.2 | 64.9 | 66.0 | 67.2 | 66.8 | 66.7 | 67.7 | -0.9 | 94
# Key Stage 1
pct+ | Phonics: expected standard in Year 1 (%) | 74 | 75 | 75 | 78 | 78 | 79 | 80 | 80 | 80 | 0 | 71
# Key Stage 2
pct+ | Reading, writing and maths: expected (%) | 57 | 58 | 59 | 58 | 59 | 60 | 62 | 60 | 61 | +1 | 58
pct+ | Reading, writing and maths: higher (%) | 6 | 7 | 7 | 7 | 7 | 8 | 8 | 7 | 8 | 0 | 69
pct+ | Disadvantaged pupils: expected (%) | 40 | 41 | 43 | 42 | 43 | 44 | 44 | 44 | 46 | -2 | 88
# Key Stage 4
sc+ | Attainment 8 | 47.0 | 47.9 | 48.9 | 44.6 | 45.3 | 46.4 | 44.8 | 45.0 | 46.1 | -1.3 | 92
sc+ | Progress 8 | -0.14 | -0.08 | -0.03 | -0.15 | -0.09 | -0.03 | -0.11 | -0.07 | -0.03 | -0.08 | 86
pct+ | Grade 5 or above in English and maths (%) | 46.2 | 47.5 | 50.0 | 42.1 | 43.0 | 45.5 | 42.9 | 43.3 | 46.2 | -3.3 | 93
# Key Stage 5
sc+ | Average points per A level entry | 36.8 | 37.0 | 38.8 | 33.1 | 33.9 | 35.2 | Not yet validated | Not yet validated | 35.6 | - | -
# Attendance
pct- | Persistent absence, all schools (%) | 24.0 | 23.1 | 22.5 | 22.6 | 22.0 | 21.2 | 20.9 | 20.7 | 20.0 | +0.9 | 97
''',pol=False),title='Education outcomes: three-year summary by academic year',sub='Children’s Scrutiny Committee, December 2024. Years are academic years ending in August.',land=True,after='Provisional results for Key Stage 5 are expected on 30 January 2025. In 2024 the Year 6 cohort was 3,914 pupils, of whom 31% were disadvantaged; Attainment 8 is out of 90.',font='Carlito',size=9.2,hf='#fff',hc='#1d3557',spf='#a8dadc',rule='full',rc='#a8c5d6',sf='#f1faee',na='center',pad=(3.2,2),textsize=10.5,titlecol='#1d3557'))
# m37 leisure trust: the name's cell carries the colour; profile and cumulative
PAGES.append(P('m37','xlsx',T([code('No.',w=6),name('Partnership indicator',w=44,ragname=1),val('Full-year plan','target','FY24',w=12,nocmp=1),val(['April to December','Profile'],'target','2024-04-01/2024-12-31',w=11),val(['April to December','Achieved'],'actual','2024-04-01/2024-12-31',L=1,w=11),val(['April to December','Above/(below)'],'variance','2024-04-01/2024-12-31',w=12),val('April to December 2023','previous','2023-04-01/2023-12-31',w=12),dr('Against last year','stair',w=10)],'''
n+ | L1 | Total attendances@G | 1,240,000 | 925,000 | 951,388 | 26,388 | 902,115 | U
n+ | L2 | Attendances by people aged 60 and over@G | 148,000 | 110,000 | 117,204 | 7,204 | 101,940 | U
n+ | L3 | Concession card holders@A | 9,500 | 9,300 | 9,114 | (186) | 8,870 | U
n+ | L4 | Exercise referrals completed@R | 1,450 | 1,080 | 866 | (214) | 934 | D
pct+ | L5 | Members retained after 12 months@G | 62.0% | 62.0% | 63.5% | 1.5 | 60.8% | U
pct+ | L6 | Swim school occupancy@A | 90.0% | 90.0% | 88.7% | (1.3) | 87.1% | U
sc+ | L7 | Net promoter score@G | 45 | 45 | 51 | 6 | 43 | U
gbpk- | L8 | Subsidy (£000)@R | 410 | 307 | 388 | 81 | 352 | U
gbp- | L9 | Subsidy per visit@R | £0.33 | £0.33 | £0.41 | £0.08 | £0.39 | U
t- | L10 | Carbon from buildings (tonnes CO₂e) | 3,100{u=tco2} | 2,260{u=tco2} | To follow | – | 2,404{u=tco2} | 
n- | L11 | Reportable accidents per 100,000 visits | new for 24/25 | new for 24/25 | 1.3{u=p100k} | – | 1.7{u=p100k} | D
''',pol=False),title='Leisure Trust: report to the client committee, Quarter 3',sub='9 months to 31 December 2024',body='Indicators are shaded green where the profile is met, amber within 5% and red beyond.',land=True,font='Carlito',size=10.5,hf='#dbeafe',hc='#000000',rule='full',rc='#93c5fd',pal='soft',na='right',textsize=11))
# m39 better care fund: plan and actual by quarter, three levels
PAGES.append(P('m39','xlsx',T([name('BCF metric',w=42)]+[val(['2024-25',q,k],r,p,w=9,**o) for q,p,k,r,o in [('Q1','Q1 24','Plan','target',{'nocmp':1}),('Q1','Q1 24','Actual','previous',{}),('Q2','Q2 24','Plan','target',{}),('Q2','Q2 24','Actual','actual',{'L':1}),('Q3','Q3 24','Plan','target',{'nocmp':1}),('Q4','Q4 24','Plan','target',{'nocmp':1})]]+[rag('On track to meet the plan?','fillword',map={'G':'On track','A':'Data not available to assess','R':'Not on track'},w=16),txt('Challenges and support needs',w=34)],'''
p100k- | Avoidable admissions: unplanned hospitalisation for chronic ambulatory care sensitive conditions (rate per 100,000) | 188.4 | 181.0 | 176.9 | 192.3 | 205.0 | 198.7 | R | Respiratory admissions up 9% in September.
pct+ | Discharge to usual place of residence (%) | 92.8% | 93.1% | 93.0% | 93.4% | 93.0% | 93.2% | G | 
p100k- | Falls: emergency admissions for people aged 65 and over (rate per 100,000) | 455.0 | 461.2 | 455.0 | 449.7 | 460.0 | 458.0 | G | 3,118 people seen by the falls service in two quarters.
p100k- | Residential admissions, 65 and over (rate per 100,000) | 138.5 | 144.9 | 138.5 | 151.6 | 138.5 | 138.5 | R | 31 placements were from hospital.
pct+ | Reablement: still at home after 91 days (%) | Annual | Annual | Annual | Annual | Annual | 85.0% |  | Measured on discharges from October to December.
n- | Bed days lost to delayed discharge | 2,900 | 2,874 | 2,850 | tbc | 2,950 | 2,900 | A | Ward coding changed on 1 July.
'''.replace('tbc | 2,950 | 2,900 | A','tbc | 2,950 | 2,900 | '),pol=False),title='Better Care Fund 2024-25: quarter 2 return',sub='Health and Wellbeing Board',land=True,font='Arial',size=9.5,hf='#1f2937',spf='#4b5563',rule='full',rc='#9ca3af',pal='pale',na='center',textsize=11,va='top'))
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
