# k01: classic quarterly report, Pentana-like, code first, four quarters and status
PAGES.append(P('k01','html',T([code('PI Code',w=9),name('Performance Indicator',w=30),val(['2024/25','Q1'],'previous','Q1 24',w=8),val(['2024/25','Q2'],'previous','Q2 24',w=8),val(['2024/25','Q3'],'actual','Q3 24',L=1,w=8),val(['2024/25','Q3 Target'],'target','Q3 24',w=8),rag(['2024/25','Status'],'dot',w=7),dr(['2024/25','Short\ntrend'],'fat',w=7),txt('Latest note',w=36)],'''
pct+ | CS01 | % of calls to the contact centre answered | 88.4% | 86.9% | 91.2% | 92.0% | A | U | Call volumes fell by 6% in December. Two new advisers started on 4 November and a further 3 begin in January.
min- | CS02a | Average wait to speak to an adviser (minutes) | 4.1 | 5.6 | 3.8 | 4.0 | G | D | Improved following the roll-out of call-back.
pct+ | RV03 | Percentage of Council Tax collected in year | 28.61% | 56.02%{p=?} | 83.47%{p=?} | 83.90%{p=?} | A | U | Recovery action recommenced in October; 4,210 reminders issued.
pct+ | RV04 | Percentage of Non-Domestic Rates collected in year | 31.10% | 58.75%{p=?} | 84.36%{p=?} | 83.50%{p=?} | G | U | Ahead of profile.
d- | BN01 | Time to process new Housing Benefit claims (days) | 21.3 | 19.8 | 24.7 | 20.0 | R | U | Three staff vacancies in the team. Agency cover agreed until 31 March.
d- | BN02 | Time to process changes of circumstances (days) | 6.2 | 5.9 | 5.9 | 7.0 | G | S | No issues to report.
n- | HR05 | Working days lost to sickness per FTE | 2.4 | 4.7{p=?} | 7.5{p=?} | 6.9{p=?} | R | U | Long-term absence makes up 61% of days lost.
n0 | FOI1 | Number of FOI requests received | 203 | 187 | 221 | Data only | X | U | 
pct+ | FOI2 | % FOI requests answered within 20 working days | 90.1% | 92.5% | Not yet available | 90.0% |  |  | Data will be available in mid-February.
''',pol=False,va='top'),title='Corporate Services – Performance Report, Quarter 3 2024/25',sub='Reporting period: 1 October 2024 to 31 December 2024',land=True,font='Liberation Sans',size=8,hf='#5b2d8e',zebra='#f4f0f9',rule='full',rc='#bbbbbb',va='top',header='Overview & Scrutiny Committee',footer='Page 14',legend='<b>Key:</b> green – on or above target; amber – within 5% of target; red – more than 5% off target; grey – data only'))
# k02: county children's dashboard, benchmarks, monthly
PAGES.append(P('k02','typ',T([name('Measure',w=36),good('Good is',w=8),val(['Performance','Jul-24'],'previous','M24-07',w=8),val(['Performance','Aug-24'],'previous','M24-08',w=8),val(['Performance','Sep-24'],'actual','M24-09',L=1,w=8),val(['Performance','Target'],'target','?',w=8),rag(['Performance','RAG'],'letter',w=6),dr(['Performance','DoT'],'arr',w=6),val(['Benchmark (2022/23)','Stat.\nneighbours'],'statistical_neighbours','FY22',w=10),val(['Benchmark (2022/23)','South\nEast'],'regional','FY22',w=9),val(['Benchmark (2022/23)','England'],'national','FY22',w=9)],'''
# Front Door
n0 | Number of contacts received in the month | – | 1,642 | 1,418 | 1,703 |  |  | U |  |  | 
pct+ | % of referrals with a decision within 1 working day | High | 94.1 | 95.6 | 93.8 | 95.0 | A | D |  |  | 
pct- | % of re-referrals within 12 months | Low | 21.4 | 20.8 | 23.9 | 20.0 | R | U | 21.1 | 24.6 | 22.4
# Assessment
pct+ | % of C&F assessments completed within 45 working days | High | 87.0 | 89.3 | 91.5 | 88.0 | G | U | 85.2 | 84.1 | 82.4
p10k- | Rate of children in need per 10,000 | Low | 312.6 | 309.1 | 309.1 | 320.0 | G | S | 341.9 | 318.2 | 342.7
# Child Protection
p10k- | Rate of children subject to a CP plan per 10,000 | Low | 42.3 | 43.9 | 44.8 | 42.0 | A | U | 40.6 | 41.5 | 43.2
pct- | % of CP plans lasting 2 years or more | Low | 1.9 | 2.2 | 2.0 | 3.0 | G | D | 3.6 | 3.4 | 3.9
pct- | % becoming subject to a plan for a second or subsequent time | Low | 24.8 | 26.0 | 27.3 | 22.0 | R | U | 24.1 | 25.9 | 23.6
# Children in Care
n0 | Number of children looked after | – | 702 | 711 | 708 |  |  | D |  |  | 
pct- | % with three or more placements in the year | Low | 9.6 | 9.8 | 10.4 | 10.0 | A | U | 11.0 | 10.5 | 10.0
pct+ | % of care leavers (19–21) in education, employment or training | High | 52.7 | 53.1 | 55.8 | 55.0 | G | U | 54.4 | 52.9 | 56.1
''',pol=True),title="Children's Services Performance Dashboard – September 2024",sub='Monthly scorecard for the Improvement Board. Figures are for the calendar month shown.',land=True,font='Carlito',size=8.2,hf='#00566b',spf='#003d4c',sf='#cfe6ea',rule='full',rc='#9fb8bd',titlecol='#003d4c'))
# k03: housing repairs KPI, portrait, target before actual, words
PAGES.append(P('k03','docx',T([name('Key Performance Indicator',w=42),val('Target','target','?',w=12),val('This month','actual','M24-06',L=1,w=13),val('Last month','previous','M24-05',w=12),val('Year to date','actual','YM24-06',w=12),rag('Status','fillword',map={'G':'On target','A':'Near target','R':'Off target'},w=13)],'''
pct+ | Emergency repairs completed within 24 hours | 100% | 99.4% | 98.9% | 99.0% | A
pct+ | Urgent repairs completed within 5 working days | 96% | 96.8% | 94.2% | 95.3% | G
pct+ | Routine repairs completed within 28 days | 92% | 84.6% | 86.1% | 85.5% | R
d- | Average time to complete a routine repair (days) | 18 | 23.4 | 22.1 | 22.8 | R
pct+ | Repairs completed right first time | 88% | 90.2% | 89.7% | 89.9% | G
pct+ | Appointments made and kept | 97% | 97.5% | 97.9% | 97.6% | G
n0 | Repairs jobs raised | n/a | 2,318 | 2,507 | 7,114 | 
n0 | Damp and mould cases open at month end | n/a | 146{p=D24-06-30} | 151{p=D24-05-31} | n/a | 
pct+ | Properties with a valid gas safety certificate | 100% | 99.97% | 99.94% | 99.97%{p=?} | A
d- | Average void turnaround, standard lets (calendar days) | 25 | 24.1 | 27.6 | 26.0 | G
gbp- | Average cost per repair | £165.00 | £171.42 | £168.90 | £170.15 | A
''',pol=False),title='Housing Repairs and Maintenance: KPI summary',sub='Period 3 – June 2024',body='This summary is presented each month to the Tenant Panel. Demand fell by 189 jobs on the month before, but routine repairs remain below target while the backlog of 412 older jobs is cleared.',font='Arial',size=9,hf='#007a5e',pal='std',textsize=10,na='center'))
# k04: fire and rescue board scorecard, portrait, borderless
PAGES.append(P('k04','typ',T([code('KPI',w=6),name('Indicator',w=36),val('Qtr 2\n2024-25','actual','Q2 24',L=1,w=11,b=True),val('Qtr 2\n2023-24','previous','Q2 23',w=11),val('% change','variance','Q2 24',u='pct',w=10,**{'or':'other'}),val('Five-year\naverage','other','?',w=11,**{'or':'previous'}),val('Target','target','?',w=10),rag('RAG','bullet',w=7)],'''
# PREVENTION
n- | 1.1 | Accidental dwelling fires | 87 | 94 | -7.4% | 98.2 | 92 | G
n- | 1.2 | Deliberate secondary fires | 241 | 198 | +21.7% | 226.4 | 215 | R
n- | 1.3 | Fatalities in accidental dwelling fires | 0 | 1 | -100% | 0.6 | 0 | G
n- | 1.4 | Injuries in accidental dwelling fires | 6 | 6 | 0.0% | 7.8 | 6 | G
n+ | 1.5 | Home fire safety visits completed | 2,764 | 2,410 | +14.7% | 2,188.0 | 2,750 | G
# PROTECTION
n+ | 2.1 | Fire safety audits completed | 162 | 171 | -5.3% | 149.6 | 175 | A
n- | 2.2 | Unwanted fire signals attended | 388 | 402 | -3.5% | 431.0 | 380 | A
# RESPONSE
pct+ | 3.1 | First appliance at life risk incidents within 10 minutes | 91.6% | 90.2% | +1.6% | 89.9% | 90.0% | G
pct+ | 3.2 | On-call availability | 71.3% | 76.5% | -6.8% | 79.0% | 85.0% | R
# PEOPLE
d- | 4.1 | Duty days lost to sickness per person | 2.31 | 2.08 | +11.1% | 2.16 | 2.00 | R
n- | 4.2 | RIDDOR reportable incidents | 1 | – | – | 1.4 | 2 | G
''',pol=False),title='Service Performance Scorecard',sub='Quarter 2: July to September 2024',header='Fire Authority – Performance and Scrutiny Committee, 6 November 2024',footer='Agenda item 7, Appendix A',font='Lato',size=8.5,hf=None,hc='#b3001b',rule='top',sf=None,sc='#b3001b',rc='#b3001b',na='right',titlecol='#b3001b',pad=(2.6,3),legend='● green: at or better than target   ● amber: within 10%   ● red: more than 10% worse'))
# k05: district council; annual outturn table with three years
PAGES.append(P('k05','html',T([name('Indicator',w=40),unit('Unit',w=9),val('2021/22 outturn','previous','FY21',w=10),val('2022/23 outturn','previous','FY22',w=10),val('2023/24 outturn','actual','FY23',L=1,w=10),val('2023/24 target','target','FY23',w=10),val('2024/25 target','target','FY24',w=10,nocmp=1),met('Target met?',w=10),dr('Direction of travel','word',w=10)],'''
# Priority 1: A cleaner, greener district
pct+ | Household waste sent for reuse, recycling or composting | % | 47.2 | 48.8 | 49.1 | 50.0 | 51.0 | No | U
kg- | Residual household waste per household | kg | 468 | 441 | 436 | 440 | 430 | Yes | D
n- | Missed bins per 100,000 collections | No. | 61 | 58 | 73 | 60 | 60 | No | U
n- | Fly-tipping incidents reported | No. | 1,204 | 1,377 | 1,391 | – | – | n/a | U
tco2- | Council carbon emissions (scope 1 and 2) | tCO₂e | 2,914 | 2,706 | TBC | 2,550 | 2,400 | n/a | 
# Priority 2: Homes for everyone
n+ | Net additional homes provided | No. | 512 | 487 | 538 | 525 | 525 | Yes | U
n+ | Affordable homes completed | No. | 141 | 118 | 118 | 130 | 140 | No | S
n- | Households in bed and breakfast at 31 March | No. | 22{p=D22-03-31} | 39{p=D23-03-31} | 57{p=D24-03-31} | 30{p=D24-03-31} | 40{p=D25-03-31} | No | U
pct+ | Major planning applications determined in time | % | 91 | 88 | 94 | 85 | 85 | Yes | U
# Priority 3: A well-run council
pct+ | Council tax collected | % | 97.9 | 98.0 | 98.0 | 98.2 | 98.2 | No | S
gbpk+ | Commercial rental income | £000 | 3,118 | 3,264 | 3,410 | 3,350 | 3,500 | Yes | U
'''.replace('{x=1}',''),pol=False),title='Annual Performance Report 2023/24',body='How we did against our Corporate Plan measures over the last three years.',land=True,font='Open Sans',size=8,hf='#e8eef7',hc='#1a2c56',sf='#1a2c56',sc='#ffffff',rule='h',rc='#9aa8c4',na='right',textsize=9,titlecol='#1a2c56'))
# k06: cards
PAGES.append(P('k06','html',T([name('Indicator'),val('Q4 2023/24','actual','Q4 23',L=1),val('Target','target','?'),val('Q3 2023/24','previous','Q3 23'),val('Q4 2022/23','previous','Q4 22'),rag('RAG','fill'),dr('DoT','tri'),txt('Comment')],'''
pct+ | Overall satisfaction with the council | 64% | ≥ 65% | 66% | 61% | A | Dr | Residents' panel, 612 replies.
pct+ | Recycling rate | 44.8% | ≥ 46% | 45.1% | 43.9% | R | Dr | Garden waste service suspended for 3 weeks.
n- | Homeless households in temporary accommodation | 318 | ≤ 320 | 326 | 274 | G | Dg | Moved on 41 households in the quarter.
d- | Days to re-let a council home | 29.5 | ≤ 30 | 33.2 | 38.0 | G | Dg | 
pct+ | Invoices paid within 30 days | 97.9% | ≥ 95% | 97.9% | 96.2% | G | Sa | 
gbp- | Net revenue forecast against budget | £1.2m{role=variance;or=actual forecast previous} | ≤ £0 | £1.9m{role=variance;or=actual forecast previous} | -£0.4m{role=variance;or=actual forecast previous} | R | Dg | Overspend; see the finance report.
n+ | Visits to libraries | 201,340 | ≥ 195,000 | 188,762 | 179,415 | G | Ug | 
n- | Complaints upheld at stage 2 | 14 | ≤ 10 | 9 | 12 | R | Ur | 5 relate to one contractor.
pct+ | EHC plans issued within 20 weeks | not yet available | ≥ 60% | 48.6% | 51.2% |  |  | Published by DfE in June.
''',layout='cards',n=3,period=None),title='Performance at a glance',sub='Borough Council – Quarter 4 (January to March 2024)',font='Roboto',size=8.5,hf='#1b4965',band='#1b4965',pal='soft',textsize=9.5))
# k07: Scottish council, Welsh? SOLACE/LGBF style with family group
PAGES.append(P('k07','typ',T([code('Code',w=8),name('Indicator',w=33),val('2021-22','previous','FY21',w=9),val('2022-23','previous','FY22',w=9),val('2023-24','actual','FY23',L=1,w=9),val('Scotland\n2023-24','national','FY23',w=10),val('Family Group\n2023-24','statistical_neighbours','FY23',w=10),val('Rank\n(of 32)','other','FY23',u='sc',w=7),dr('Change\non year','tri',w=8)],'''
# Children's Services
gbp- | CHN1 | Cost per primary school pupil | £6,214 | £6,508 | £6,911 | £7,108 | £6,980 | 12 | U
gbp- | CHN2 | Cost per secondary school pupil | £7,905 | £8,377 | £8,762 | £8,941 | £8,633 | 14 | U
pct+ | CHN11 | Proportion of pupils entering positive destinations | 95.2% | 96.3% | 95.7% | 95.9% | 95.4% | 19 | D
# Adult Social Care
gbp- | SW1 | Home care costs per hour for people aged 65 or over | £29.84 | £31.07 | £33.51 | £32.88 | £32.10 | 18 | U
pct+ | SW3a | % of people aged 65 or over with long term care needs receiving personal care at home | 60.4% | 61.0% | 61.0% | 62.6% | 61.8% | 20 | S
p1k- | SW6 | Rate of readmission to hospital within 28 days per 1,000 discharges | 98.4 | 101.7 | 104.3 | 103.6 | 99.9 | 17 | U
# Environmental Services
gbp- | ENV1b | Net cost of waste collection per premise | £66.12 | £70.45 | £74.02 | £78.54 | £73.60 | 11 | U
gbp- | ENV2a | Net cost of waste disposal per premise | £104.91 | £98.30 | £101.66 | £107.20 | £112.05 | 13 | U
pct+ | ENV6 | % of total household waste arising that is recycled | 48.1% | 47.0% | 46.5% | 43.5% | 47.9% | 15 | D
# Corporate Services
d- | CORP6b | Sickness absence days per employee (non-teacher) | 11.9 | 12.8 | 13.4 | 13.9 | 13.1 | 13 | U
pct+ | CORP7 | % of income due from council tax received by the end of the year | 96.0% | 96.4% | 96.2% | 95.5% | n/a | 10 | D
pct+ | CORP8 | % of invoices sampled that were paid within 30 days | 94.3% | 95.1% | – | 93.2% | 92.7% | – | 
''',pol=False),title='Local Government Benchmarking Framework 2023-24',sub='Council results against Scotland and the family group average',font='TeX Gyre Heros',size=7.8,hf='#0b5394',rule='h',rc='#c3d3e6',zebra='#f2f6fb',sf='#d6e4f3',na='right',header='Best Value and Audit Committee',footer='8'))
# k08: Welsh council, bilingual flavour; priority merged cells
PAGES.append(P('k08','docx',T([txt('Well-being objective',w=15),name('Performance measure',w=32),val('Actual 22/23','previous','FY22',w=11),val('Target 23/24','target','FY23',w=11),val('Actual 23/24','actual','FY23',L=1,w=11),val('Wales average 22/23','national','FY22',w=12),rag('RAG','fillword',w=10)],'''
pct- | Starting well | Percentage of year 11 leavers not in education, training or employment | 1.8 | 1.7 | 2.1 | 2.1 | R
pct+ | ^ | Percentage of pupil attendance in primary schools | 90.9 | 92.5 | 91.7 | 91.1 | A
pct+ | ^ | Percentage of pupil attendance in secondary schools | 86.6 | 89.0 | 87.2 | 87.5 | A
pct+ | Living well | Percentage of potentially homeless households for whom homelessness was prevented | 61.5 | 60.0 | 66.3 | 58.4 | G
d- | ^ | Average number of calendar days taken to deliver a Disabled Facilities Grant | 287 | 270 | 264 | – | G
n+ | ^ | Number of visits to leisure centres per 1,000 population | 6,418 | 6,600 | 7,032 | 6,905 | G
pct+ | Clean and green | Percentage of municipal waste reused, recycled or composted | 64.9 | 66.0 | 66.4 (P) | 65.2 | G
pct+ | ^ | Percentage of streets that are clean | 94.3 | 95.0 | 93.0 | – | A
pct- | ^ | Percentage of principal A roads in overall poor condition | 3.4 | 3.5 | TBC | 3.7 | X
pct+ | A modern council | Percentage of calls answered in Welsh where requested | 88.0 | 90.0 | 90.0 | – | G
d- | ^ | Working days lost to sickness absence per employee | 11.2 | 10.5 | 12.6 | – | R
''',pol=False),title='Self-Assessment 2023/24 – Performance Measures',sub='Cyngor Sir / County Council',font='Calibri',size=9,hf='#8c1d40',rule='full',rc='#8c1d40',pal='pale',textsize=10,after='(P) provisional. RAG: Green – target met; Amber – within 5% of target; Red – more than 5% from target; Grey – no data.'))
# k09: NHS health board integrated scorecard
PAGES.append(P('k09','html',T([txt('Domain',w=9),name('Metric',w=30),val('Standard','target','?',w=9),val('Trajectory','target','M24-08',w=9,nocmp=1,**{'or':'forecast'}),val('Aug-24','actual','M24-08',L=1,w=9),val('Jul-24','previous','M24-07',w=9),val('Aug-23','previous','M23-08',w=9),val('YTD','actual','YM24-08',w=9),txt('Exec lead',w=8),rag('RAG','fill',w=6)],'''
pct+ | Urgent care | A&E: seen within 4 hours | ≥95% | 76.0% | 73.4% | 74.9% | 70.2% | 74.1% | COO | R
n- | ^ | 12-hour trolley waits | 0 | 40 | 61 | 48 | 122 | 251 | COO | R
min- | ^ | Mean ambulance handover (minutes) | ≤15 | 22.0 | 21.6 | 23.4 | 31.8 | 22.7 | COO | A
pct+ | Elective | RTT incomplete pathways within 18 weeks | ≥92% | 61.5% | 60.3% | 60.8% | 57.7% | 60.5% | COO | R
n- | ^ | Patients waiting over 65 weeks | 0 | 120 | 134 | 156 | 902 | n/a | COO | R
pct- | ^ | Diagnostics: waiting over 6 weeks | ≤1% | 14.0% | 12.9% | 13.8% | 22.5% | 13.6% | COO | A
pct+ | Cancer | 28-day faster diagnosis | ≥75% | 75.0% | Data lag | 77.2% | 71.9% | 76.4%{p=YM24-07} | CMO | 
pct+ | ^ | 62-day referral to treatment | ≥85% | 70.0% | Data lag | 66.8% | 61.4% | 65.9%{p=YM24-07} | CMO | 
n- | Quality | C. difficile cases (hospital onset) | 4 | 4 | 3 | 5 | 6 | 19 | CNO | G
p1k- | ^ | Falls per 1,000 bed days | 6.0 | 5.8 | 5.4 | 5.9 | 6.7 | 5.7 | CNO | G
pct- | People | Sickness absence rate | ≤4.5% | 4.9% | 5.1% | 5.0% | 5.3% | 4.9% | CPO | A
pct+ | ^ | Appraisals completed in last 12 months | ≥90% | 88.0% | 86.7% | 85.9% | 83.0% | – | CPO | A
'''.replace('| Data lag | 77.2%','| Data lag | 77.2%'),pol=False),title='Integrated Performance Scorecard',sub='Board of Directors – reporting month: August 2024',land=True,font='Open Sans',size=7.8,hf='#005eb8',pal='gov',rule='white',zebra='#e8edee',sf='#d0d8dc',band='#005eb8'))
# k10: xlsx style scorecard with rotated heads, quarter target columns pairs
PAGES.append(P('k10','xlsx',T([code('Ref',w=7),name('Description',w=42),good('Polarity',w=10),val(['Quarter 1','Plan'],'target','Q1 24',w=9,nocmp=1),val(['Quarter 1','Actual'],'previous','Q1 24',w=9),val(['Quarter 2','Plan'],'target','Q2 24',w=9),val(['Quarter 2','Actual'],'actual','Q2 24',L=1,w=9),val(['Full year','Plan'],'target','FY24',w=9,nocmp=1),val(['Full year','Forecast'],'forecast','FY24',w=9),rag('RAG (Q2)','fill',w=7,rot=1),dr('Direction','wd',w=7,rot=1)],'''
# HOUSING AND PROPERTY
pct+ | H1 | Rent collected as a percentage of rent due | Max | 97.00% | 96.41% | 98.00% | 97.12% | 99.00% | 98.50% | A | U
d- | H2 | Average re-let time for general needs homes (days) | Min | 28 | 31 | 28 | 27 | 26 | 27 | G | D
n- | H3 | Stage 1 complaints received | Min | 90 | 104 | 90 | 121 | 360 | 430 | R | U
pct+ | H4 | Homes meeting the Decent Homes Standard | Max | 96.5% | 96.5% | 97.0% | 96.9% | 98.0% | 98.0% | A | U
# ENVIRONMENT
pct+ | E1 | Streets meeting the required standard for litter | Max | 94% | 95% | 94% | 95% | 94% | 95% | G | S
n- | E2 | Missed collections (number) | Min | 450 | 398 | 450 | 377 | 1,800 | 1,550 | G | D
gbp+ | E3 | Garden waste subscription income (£) | Max | 610,000 | 634,218 | 655,000{p=?} | 671,940{p=?} | 700,000 | 705,000 | G | U
# PLANNING
pct+ | P1 | Minor applications decided within 8 weeks or agreed time | Max | 85% | 89% | 85% | 82% | 85% | 86% | A | D
pct- | P2 | Appeals allowed | Min | 30% | 25% | 30% | 44% | 30% | 33% | R | U
n0 | P3 | Planning applications received | – | – | 312 | – | 287 | – | 1,180 |  | D
'''),title='Directorate of Place – KPI Monitor 2024/25',sub='Position at end of Quarter 2 (September 2024)',land=True,font='Calibri',size=10,hf='#404040',spf='#262626',sf='#bfbfbf',rule='full',rc='#808080',pal='std',textsize=11))
# k11: England county KPI with RAG floor standard, cumulative YTD, portrait, section sub-table with targets and floors (Kent way)
PAGES.append(P('k11','html',[T([code('Ref',w=8),name('Indicator description',w=36),val('Previous quarter','previous','Q1 24',w=11),val('Latest quarter','actual','Q2 24',L=1,w=11),rag('RAG','fillword',w=9,map={'G':'GREEN','A':'AMBER','R':'RED'}),dr('DoT','diag',w=7),val('Target','target','?',w=9),val('Floor standard','other','?',w=10,**{'or':'target'})],'''
pct+ | CS04a | Daytime calls answered by contact point | 94.2% | 95.8% | G | U | 95% | 90%
pct+ | CS04b | Out of hours calls answered | 93.0% | 91.4% | A | D | 95% | 90%
pct+ | CS07 | Complaints responded to in timescale | 68.3% | 70.1% | R | U | 85% | 80%
pct+ | GL01 | Council and committee papers published at least five days before meetings | 100% | 100% | G | S | 100% | 96%
pct+ | GL02 | FOI requests completed within 20 working days | 80.4% | 77.6% | R | D | 92% | 90%
pct+ | GL03 | Data Protection Act subject access requests completed within timescales | 61.9% | 74.5% | R | U | 90% | 85%
''',title='Key performance indicators',pol=True),T([code('Ref',w=8),name('Activity indicator',w=36),val('Oct–Dec 23','previous','Q3 23',w=11),val('Jan–Mar 24','previous','Q4 23',w=11),val('Apr–Jun 24','previous','Q1 24',w=11),val('Jul–Sep 24','actual','Q2 24',L=1,w=11),txt('In expected range?',w=12),val('Expected range upper','other','Q2 24',w=11),val('Expected range lower','other','Q2 24',w=11)],'''
n0 | CS08 | Number of calls answered by contact point | 118,240 | 131,502 | 124,977 | 121,066 | Yes | 132,000 | 116,000
n0 | CS12 | Number of visits to the website (000s) | 1,702{n=1702000} | 1,955{n=1955000} | 1,840{n=1840000} | 2,113{n=2113000} | Above | 1,950{n=1950000} | 1,700{n=1700000}
n0 | GL01b | Committee meetings | 41 | 47 | 38 | 29 | N/a | N/a | N/a
n0 | GL02b | FOI requests received | 548 | 671 | 633 | 602 | Yes | 640 | 520
''',title='Activity indicators')],title='Customer and Governance',sub='Quarterly Performance Report – Quarter 2 2024/25 (July to September 2024)',font='Liberation Sans',size=8,hf='#d0cece',hc='#000000',pal='std',rc='#595959',textsize=9.5,legend='Performance is higher the better for all indicators in the first table.'))
# k12: transposed
PAGES.append(P('k12','html',T([name('Period'),val('Q1 2024/25','previous','Q1 24'),val('Q2 2024/25','previous','Q2 24'),val('Q3 2024/25','actual','Q3 24',L=1),val('Target 2024/25','target','FY24',nocmp=1),rag('RAG','letter'),dr('Trend','tri'),val('England 2023/24','national','FY23')],'''
pct+ | Pupils attending good or outstanding schools (%) | 86.1 | 86.4 | 87.0 | 88.0 | A | U | 89.6
pct- | Persistent absence, secondary (%) | 25.8 | 27.1 | 26.4 | 24.0 | R | D | 26.7
pct- | 16–17 year olds NEET or not known (%) | 4.9 | 7.2 | 4.1 | 4.5 | G | D | 5.4
pct+ | EHCPs issued in 20 weeks (%) | 38.2 | 44.0 | 51.7 | 60.0 | R | U | 46.4
n0 | Permanent exclusions (number) | 14 | 6 | 19 | – | – | U | –
n- | Children missing education (number) | 212 | 241 | 198 | 200 | G | D | –
''',layout='transpose',pol=False),title='Education and Inclusion: headline measures',body='Indicators are shown across the page and periods down it. The RAG compares the latest quarter with the annual target.',land=True,font='Lato',size=8.5,hf='#6a3d00',rule='full',rc='#d2bfa5',sf='#f3e9dc',titlecol='#6a3d00'))
# k13: police & crime, xlsx? -> typst borderless comparisons with change % and MSG
PAGES.append(P('k13','typ',T([name('Measure',w=34),val(['12 months to\nSeptember 2024','Force'],'actual','R24-09',L=1,w=10),val(['12 months to\nSeptember 2024','MSG average'],'statistical_neighbours','R24-09',w=10),val(['12 months to\nSeptember 2024','MSG rank'],'other','R24-09',u='sc',w=8),val(['12 months to\nSeptember 2023','Force'],'previous','R23-09',w=15),val(['Change','No.'],'variance','R24-09',w=9,**{'or':'other'}),val(['Change','%'],'variance','R24-09',u='pct',w=9,**{'or':'other'}),txt('Assessment',w=15)],'''
# Crime and victims
n- | Total recorded crime (excl. fraud) | 48,211 | 51,640 | 3 | 49,075 | -864 | -1.8% | Stable
n- | Residential burglary | 1,306 | 1,588 | 2 | 1,524 | -218 | -14.3% | Improving
n- | Violence with injury | 6,870 | 6,412 | 6 | 6,655 | +215 | +3.2% | Of concern
n- | Serious violent crime (knife enabled) | 342 | 371 | 4 | 318 | +24 | +7.5% | Of concern
p1k- | Victim-based crime per 1,000 population | 61.4 | 66.2 | 3 | 62.8 | -1.4{u=p1k} | -2.2% | Stable
# Response and investigation
pct+ | Grade 1 incidents attended within target time | 86.3% | – | – | 84.0% | +2.3 pp | +2.7% | Improving
sec- | Average 999 answer time (seconds) | 6.1 | 8.4 | 2 | 9.7 | -3.6 | -37.1% | Improving
pct+ | Positive outcome rate, all crime | 14.9% | 13.2% | 2 | 14.9% | 0.0 pp | 0.0% | Stable
pct+ | Victim satisfaction (overall) | 78.4% | N/A | N/A | 76.1% | +2.3 pp | +3.0% | Improving
'''.replace('86.3% | – | –','86.3% | N/A | N/A'),pol=False),title='Police and Crime Panel: Performance Summary',sub='Rolling 12 months to 30 September 2024',font='Roboto',size=8.2,hf=None,hc='#0b1f3a',rule='head',rc='#0b1f3a',rw=1,zebra='#eef1f6',sf=None,sc='#0b1f3a',na='right',titlecol='#0b1f3a',footer='MSG: most similar group (8 forces)'))
# k14: docx, monthly 6 columns, wingdings, numbers with numerators
PAGES.append(P('k14','docx',T([name('Indicator',w=30),val('Apr','previous','M24-04',w=12),val('May','previous','M24-05',w=12),val('Jun','actual','M24-06',L=1,w=13),val('YTD','actual','YM24-06',w=14),val('2024/25 target','target','FY24',w=10,nocmp=1),dr('Trend','wd',w=7)],'''
pct+ | Safeguarding enquiries where risk was reduced or removed | 91% (81/89) | 93% (76/82) | 90% (79/88) | 91% (236/259) | 92% | D
pct+ | People still at home 91 days after reablement | 82% (41/50) | 85% (40/47) | 88% (46/52) | 85% (127/149) | 84% | U
pct+ | New carers assessed within 28 days | 64% (32/50) | 71% (39/55) | 71% (35/49) | 69% (106/154) | 80% | S
pct+ | Direct payments as a share of all community services | 27.4% | 27.6% | 27.3% | n/a | 30% | D
n- | Delayed discharges attributable to social care (at month end) | 19{p=D24-04-30} | 16{p=D24-05-31} | 22{p=D24-06-30} | n/a | 15 | U
n- | Permanent admissions to residential care, aged 65+ | 24 | 31 | 28 | 83 | 330 | D
pct+ | Care providers rated good or outstanding | 84.1% | 84.1% | 83.6% | – | 86% | D
wk- | Average wait for an OT assessment (weeks) | 11.2 | 10.8 | 9.9 | 10.6 | 8 | D
''',pol=False),title='Adult Social Care Monthly Monitoring',sub='April to June 2024 (2024/25)',font='Calibri',size=9,hf='#ffffff',hc='#000000',rule='h',rc='#444444',textsize=10.5))
# k15: housing ombudsman / TSM table, portrait, typst with number and period columns
PAGES.append(P('k15','typ',T([code('TSM',w=8),name('Tenant satisfaction measure',w=44),val('LCRA 2022/23','previous','FY22',w=11),val('LCRA 2023/24','actual','FY23',L=1,w=11),val('Variance','variance','FY23',w=10),val('HouseMark median','other','?',w=11,**{'or':'national statistical_neighbours'}),val('Target','target','FY23',w=9),rag('RAG','dot',w=7)],'''
# Tenant perception measures
pct+ | TP01 | Overall satisfaction | 68.9% | 71.2% | +2.3pp | 70.1% | 72% | A
pct+ | TP02 | Satisfaction with repairs | 70.4% | 73.8% | +3.4pp | 72.3% | 73% | G
pct+ | TP03 | Satisfaction with time taken to complete most recent repair | 66.0% | 64.7% | -1.3pp | 67.8% | 70% | R
pct+ | TP05 | Satisfaction that the home is safe | 75.1% | 77.5% | +2.4pp | 76.8% | 77% | G
pct+ | TP09 | Satisfaction with the landlord's approach to handling complaints | 29.8% | 31.0% | +1.2pp | 34.5% | 40% | R
# Management information
pct+ | BS01 | Gas safety checks | 99.8% | 100% | +0.2pp | 100% | 100% | G
pct+ | BS02 | Fire safety checks | 97.2% | 99.1% | +1.9pp | 100% | 100% | A
p1k- | CH01 (1) | Stage one complaints per 1,000 homes | 38.4 | 51.6 | +13.2 | 42.5 | 40.0 | R
pct+ | CH02 (1) | Stage one complaints responded to within timescale | 71.3% | 84.9% | +13.6pp | 82.3% | 95% | R
p1k- | NM01 (1) | Anti-social behaviour cases per 1,000 homes | 29.7 | 27.1 | -2.6 | 35.5 | – | X
pct- | RP01 | Homes that do not meet the Decent Homes Standard | 2.4% | 1.1% | -1.3pp | 0.5% | 1.0% | A
pct+ | RP02 (2) | Emergency repairs completed within target timescale | 96.6% | 98.0% | +1.4pp | 95.3% | 98% | G
'''.replace('| – | X','| No target | X'),pol=False),title='Tenant Satisfaction Measures 2023/24',body='LCRA means low cost rental accommodation. The perception survey was carried out by telephone and email with 1,104 tenants between September and November.',font='Open Sans',size=8,hf='#3a5a40',rule='h',rc='#a3b18a',sf='#dad7cd',sc='#344e41',pal='soft',pad=(3,3),titlecol='#344e41'))
# k16: blocks, Pentana one table for each
PAGES.append(P('k16','html',T([code('Code'),name('Title'),val('2022/23 value','previous','FY22',w=9),val('2023/24 value','previous','FY23',w=9),val('Q2 2024/25 value','actual','Q2 24',L=1,w=10),val('Q2 2024/25 target','target','Q2 24',w=10),rag('Status','dot',w=6),dr('Short trend','tri',w=7),dr('Long trend','tri',w=7,long=1),txt('Note & history'),txt('Managed by')],'''
pct+ | H/PR/01 | Percentage of tenants satisfied with the standard of their home when moving in | 72.73% | 76.19% | 81.25% | 78.00% | G | U | U | 16 surveys were returned in the quarter, of which 13 were positive. | Housing Services Manager
h- | H/PR/02 | Average number of hours taken to complete emergency repairs | 3.92 | 4.15 | 4.61 | 4.00 | R | D | D | Storm damage in August led to 131 additional call-outs. | Repairs Team Leader
pct- | H/RT/03 | Gross rent arrears as a percentage of rent due | 8.66% | 8.94% | 9.02% | 9.00% | A | S | D | 1,117 households have moved to Universal Credit. | Income Manager
d- | H/VD/04 | Average length of time taken to re-let properties in the last year (days) | 48.71 | 55.3 | 51.27 | 50 | A | U | D | 63 properties were let. | Housing Options Manager
n- | H/HL/05 | Number of homeless applications open | 188 | 226 | N/A | 210 |  |  |  | Figures are being checked following the move to the new system on 12 August. | Housing Options Manager
''',layout='blocks',pol=False),title='Housing Scorecard – Quarter 2, 2024/25',font='Liberation Sans',size=8.5,hf='#33475b',sf='#e6ebf0',rc='#8aa0b5',header='Generated on 21 October 2024 14:07',textsize=9))
# k17: combined authority, three level head, England/region/LA rows periods in rows
PAGES.append(P('k17','typ',T([name('Outcome indicator',w=34),pcol('Latest data',w=13),val(['Combined Authority','Latest'],'actual','row',L=1,w=9),val(['Combined Authority','Previous'],'previous','?',w=9),val(['Comparators','Region'],'regional','row',w=9),val(['Comparators','England'],'national','row',w=9),val(['Ambition','2030'],'target','CY30',w=8,nocmp=1),dr('DoT','word2',w=11)],'''
pct+ | Employment rate, 16–64 | Jul 23 – Jun 24{p=2023-07-01/2024-06-30} | 73.4% | 73.9% | 74.8% | 75.7% | 78% | D
gbp+ | Gross value added per hour worked | 2022{p=CY22} | £35.80 | £34.10 | £36.90 | £40.70 | £42.00 | U
pct+ | Residents qualified to RQF Level 3 or above | 2023{p=CY23} | 61.2% | 59.7% | 63.5% | 67.8% | 68% | U
pct- | Fuel poor households | 2022{p=CY22} | 15.1% | 15.6% | 14.7% | 13.1% | 10% | D
mo- | Journey time reliability index (months of data) | – | – | – | – | – | – | 
n- | Killed and seriously injured on roads | 2023{p=CY23} | 612 | 612 | n/a | n/a | 350 | S
pct+ | Trips made by walking, wheeling or cycling | 2022/23{p=FY22} | 27% | 26% | 29% | 31% | 40% | U
n+ | Bus passenger journeys (millions) | 2023/24{p=FY23} | 97.4{n=97400000} | 91.0{n=91000000} | n/a | n/a | 125{n=125000000} | U
tco2- | CO₂ emissions per head (tonnes) | 2022{p=CY22} | 4.6{u=t} | 4.9{u=t} | 5.1{u=t} | 4.6{u=t} | 2.5{u=t} | D
'''.replace('mo- | Journey time reliability index (months of data) | – | – | – | – | – | – | \n','').replace('| – | – | – | – | – | – |',''),pol=False),title='Strategic Outcomes Dashboard',sub='Combined Authority Board, 18 October 2024',land=True,font='Carlito',size=9.5,hf='#4a0d66',spf='#6f2c91',zebra='#f5eef8',rule='white',na='center',titlecol='#4a0d66',pad=(3,4)))
# k18: finance KPIs with budget and forecast
PAGES.append(P('k18','xlsx',T([name('Financial health indicator',w=44),unit('Measure',w=9),val('Budget\n2024/25','budget','FY24',w=11),val('Actual to\n31 Dec 2024','actual','2024-04-01/2024-12-31',L=1,w=12),val('Forecast\noutturn','forecast','FY24',w=11),val('Variance','variance','FY24',w=11),val('Prior year\noutturn','previous','FY23',w=11),rag('RAG','fillword',w=9)],'''
gbpk- | Net revenue expenditure | £000 | 214,600 | 163,915 | 217,420 | 2,820 | 208,311 | R
gbpk+ | Savings delivered | £000 | 9,750 | 5,104 | 8,290 | (1,460) | 7,940 | A
gbpk0 | Capital expenditure | £000 | 61,200 | 24,877 | 43,050 | (18,150) | 38,416 | R
gbpm+ | General Fund balance | £m | 12.0 | n/a | 11.4 | (0.6) | 13.1 | A
pct+ | Council tax collection rate | % | 97.5 | 82.9 | 97.5 | 0.0 | 97.4 | G
pct+ | Supplier invoices paid within 30 days | % | 95.0 | 96.3 | 96.0 | 1.0 | 94.8 | G
pct- | Agency spend as a share of pay bill | % | 4.0 | 6.2 | 6.0 | 2.0 | 6.7 | R
d- | Average debtor days | days | 35 | 41 | 38 | 3 | 44 | A
gbpk- | Sundry debt over 90 days old | £000 | 1,500 | 1,482 | 1,450 | (50) | 1,866 | G
fte0 | Establishment | FTE | 2,310.5 | 2,204.8 | 2,215.0 | (95.5) | 2,188.2 | G
'''),title='Financial Health Scorecard – Quarter 3',sub='Brackets show a figure below budget. Variance is forecast outturn less budget.',land=True,font='Arial',size=10,hf='#c00000',rule='full',rc='#c9c9c9',zebra='#f7f7f7',na='right',textsize=11,pal='pale'))
# k19: health and wellbeing / public health outcomes; suppressed
PAGES.append(P('k19','html',T([name('Indicator',w=36),pcol('Period',w=12),val('Local count','other','row',u='n',w=9,**{'or':'actual'}),val('Local value','actual','row',L=1,w=9),val('Nearest neighbours average','statistical_neighbours','row',w=11),val('Region','regional','row',w=9),val('England','national','row',w=9),txt('Compared with England',w=13),{'spark':1} and C('Trend (5 points)','spark',w=12)],'''
p100k- | Under 75 mortality from cardiovascular disease (per 100,000) | 2021–23{p=2021-01-01/2023-12-31} | 512 | 84.2 | 80.7 | 76.0 | 77.5 | Worse | 79.1 80.3 81 83.6 84.2
pct- | Smoking prevalence in adults (%) | 2023{p=CY23} | – | 12.9 | 12.6 | 11.8 | 11.6 | Similar | 16 15.1 14.8 13.3 12.9
p1k- | Under 18 conceptions (per 1,000) | 2021{p=CY21} | 58 | 17.2 | 15.9 | 12.4 | 13.1 | Worse | 22 21 19.4 18 17.2
pct- | Year 6 prevalence of obesity including severe (%) | 2023/24{p=AY23} | 1,204 | 23.7 | 23.0 | 20.9 | 22.1 | Worse | 21 22 24.4 23.9 23.7
p100k- | Suicide rate (per 100,000) | 2021–23{p=2021-01-01/2023-12-31} | 61 | 9.8 | 11.2 | 10.9 | 10.7 | Similar | 10.6 10.2 10.4 9.9 9.8
pct+ | MMR two doses by age 5 (%) | 2023/24{p=FY23} | 4,018 | 88.1 | 87.9 | 87.0 | 83.9 | Better | 90 89.6 89 88.4 88.1
p100k- | New STI diagnoses excl. chlamydia under 25 (per 100,000) | 2023{p=CY23} | 1,022 | 421 | 466 | 438 | 520 | Better | 390 330 352 410 421
n0 | Infant deaths (number) | 2023{p=CY23} | * | * | n/a | 214 | 2,241 | – | 4 5 4 3 3
pct+ | NHS Health Checks: offers taken up (%) | Q1 2024/25{p=Q1 24} | 2,377 | 41.5 | 39.2 | 40.0 | 38.9 | Better | 30 36 38 40 41.5
''',pol=False),title='Health and Wellbeing Board – outcome indicators',body='* Value suppressed because of small numbers.',land=True,font='TeX Gyre Heros',size=8.2,hf='#ffffff',hc='#005a9c',rule='h',rc='#8db3d3',na='center',titlecol='#005a9c',zebra='#f3f8fc',spk='#005a9c'))
# k20: commentary heavy, portrait; quarter figures with arrows within the cells; coloured value cells
PAGES.append(P('k20','typ',T([code('No.',w=5),name('Measure and owner',w=26),val('Q4\n23/24','previous','Q4 23',w=9),val('Q1\n24/25','actual','Q1 24',L=1,w=10),val('Annual\ntarget','target','FY24',w=9,nocmp=1),txt('Commentary',w=46)],'''
pct+ | 1 | Percentage of household waste recycled (Head of Environment) | 43.7% | 46.9% ▲@G | 46% | Tonnage of garden waste rose by 312 tonnes (11%) compared with Q1 last year. The contamination rate was 8.4%, against a limit of 10%, and no loads were rejected.
n- | 2 | Number of fly-tips (Head of Environment) | 402 | 377 ▼@A | 1,450 | 14 fixed penalty notices were issued. Two hot spots account for 22% of the total. CCTV to be moved by 30 September.
pct+ | 3 | Calls answered within 60 seconds (Customer Services Manager) | 71% | 58% ▼@R | 80% | Annual billing and the 4 July election generated 9,800 extra calls. Three advisers left in May; posts were filled on 24 June.
d- | 4 | Days to process a new benefit claim (Revenues Manager) | 17.5 | 17.5 ►@G | 20 | Performance is 2.5 days better than the target and is in line with the previous quarter.
n+ | 5 | Attendances at leisure centres (Leisure Client Officer) | 188,410 | 176,905 ▼@A | 720,000 | The pool at the Lido closed for 19 days for works costing £84,000.
pct+ | 6 | Business rates collected (Revenues Manager) | 98.2%{p=?} | 30.4% ▲@G | 98% | Q1 is cumulative from 1 April. It was 29.9% at the same point in 2023/24.
n- | 7 | Households in temporary accommodation (Housing Options Manager) | 96{p=D24-03-31} | 104{p=D24-06-30} ▲@R | 80 | Position at quarter end. 31 placements are outside the district.
'''.replace('104{p=D24-06-30} ▲@R','104 ▲{p=D24-06-30}@R'),pol=False),title='Corporate Performance Report',sub='Quarter 1 2024/25 (1 April – 30 June 2024)',font='Liberation Sans',size=8,hf='#e7e6e6',hc='#000000',pal='pale',va='top',rc='#a6a6a6',pad=(3,3)))
# k21: actual and target in rows under each indicator
PAGES.append(P('k21','html',T([code('Ref',w=6),name('Key indicator',w=30),good('Aim',w=9),rrole('',w=11),val(['2023/24','Q1'],'actual','Q1 23',w=8),val(['2023/24','Q2'],'actual','Q2 23',w=8),val(['2023/24','Q3'],'actual','Q3 23',w=8),val(['2023/24','Q4'],'actual','Q4 23',L=1,w=8),rag('RAG','dot',w=7)],'''
pct+ | SC1 | Adults with a learning disability in paid employment | Increase | Actual{r=actual} | 4.8% | 5.0% | 5.1% | 5.6% | G
pct+ | ^ | ^ | ^ | Target{r=target} | 5.0% | 5.2% | 5.3% | 5.5% | ^
pct+ | ^ | ^ | ^ | 2022/23{r=previous;shift=-1} | 4.4% | 4.4% | 4.6% | 4.7% | ^
n- | SC2 | People waiting for a care package to start | Decrease | Actual{r=actual} | 118 | 97 | 101 | 84 | R
n- | ^ | ^ | ^ | Target{r=target} | 90 | 85 | 80 | 75 | ^
n- | ^ | ^ | ^ | 2022/23{r=previous;shift=-1} | 143 | 152 | 139 | 126 | ^
d- | SC3 | Average days from referral to assessment | Decrease | Actual{r=actual} | 33.0 | 31.4 | 29.9 | 28.0 | A
d- | ^ | ^ | ^ | Target{r=target} | 28.0 | 28.0 | 28.0 | 26.0 | ^
d- | ^ | ^ | ^ | 2022/23{r=previous;shift=-1} | n/a | n/a | 35.2 | 34.1 | ^
pct+ | SC4 | Clients receiving a review in the last 12 months | Increase | Actual{r=actual} | 58% | 61% | 66% | 71% | G
pct+ | ^ | ^ | ^ | Target{r=target} | 60% | 63% | 66% | 70% | ^
pct+ | ^ | ^ | ^ | 2022/23{r=previous;shift=-1} | 52% | – | 55% | 57% | ^
'''),title='Adults and Communities: quarterly outturns 2023/24',font='Roboto',size=8.5,hf='#455a64',rc='#90a4ae',rule='full',pal='soft'))
# k22: two tables side by side
PAGES.append(P('k22','html',[T([name('Indicator',w=30),val('Q3','actual','Q3 24',L=1,w=11),val('Target','target','?',w=11),val('Q2','previous','Q2 24',w=11)],'''
pct+ | Planning: majors in time | 97% | 90% | 92%
pct+ | Council tax collected | 84.1%{p=?} | 83.5% | 56.4%{p=?}
d- | Benefit claims (new), days | 16.2 | 20 | 18.9
n+ | Affordable homes completed | 41 | 35 | 22
pct+ | Food premises rated 3 or over | 98.2% | 97% | 98.2%
''',title='Performing well',pol=True,hf='#2e7d32'),T([name('Indicator',w=30),val('Q3','actual','Q3 24',L=1,w=11),val('Target','target','?',w=11),val('Q2','previous','Q2 24',w=11)],'''
pct+ | Household recycling rate | 41.3% | 46% | 47.8%
n- | Households in B&B, end of quarter | 64{p=D24-12-31} | 40{p=D24-12-31} | 58{p=D24-09-30}
d- | Void turnaround, days | 36.4 | 25 | 33.0
h0 | Community grants: volunteer hours | TBC | 2,000 | 1,870
pct- | Staff turnover (rolling year) | 15.9%{p=R24-12} | 12% | 15.1%{p=R24-09}
''',title='Needs improvement',pol=True,hf='#c62828')],title='Quarter 3 2024/25 on a page',sub='All five indicators at the left are better than target; those at the right are worse or have no result yet.',land=True,side=True,font='Open Sans',size=8.5,rule='h',rc='#bdbdbd',zebra='#fafafa'))
# k23: Northern Ireland planning statutory indicators
PAGES.append(P('k23','typ',T([name('Statutory indicator',w=34),val(['Standard'],'target','?',w=10),val(['2023/24','Council'],'previous','FY23',w=10),val(['2023/24','All\ncouncils'],'national','FY23',w=10,),val(['April – September 2024','Council'],'actual','YQ2 24',L=1,w=10),val(['April – September 2024','All\ncouncils'],'national','YQ2 24',w=10),val(['April – September 2024','Rank (of 11)'],'other','YQ2 24',u='sc',w=8),met('Standard met',w=9)],'''
wk- | Major applications: average processing time (weeks) | 30.0 | 46.2 | 43.6 | 39.8 | 41.1 | 6 | No
wk- | Local applications: average processing time (weeks) | 15.0 | 14.8 | 20.8 | 13.6 | 19.4 | 2 | Yes
pct+ | Enforcement cases concluded within 39 weeks | 70% | 81.4% | 78.3% | 77.9% | 76.0% | 5 | Yes
n0 | Applications received |  | 702 | 10,025 | 361 | 4,906 | – | –
pct+ | Applications approved |  | 95.3% | 94.8% | 96.1% | 95.0% | 3 | –
n0 | Live applications over 12 months old |  | 38{p=?} | 1,672{p=?} | 33{p=?} | 1,590{p=?} | – | –
'''.replace('| – | 361','| – | 361'),pol=False),title='Planning Committee: statutory targets monitoring',sub='District Council, Northern Ireland. Mid-year report 2024/25.',font='TeX Gyre Pagella',size=8.5,hf=None,hc='#000000',rule='full',rc='#000000',rw=.7,sf=None,pad=(4,3)))
# k24: fire with minutes:seconds
PAGES.append(P('k24','html',T([code('KPI',w=6),name('Description',w=36),val('Target','target','?',w=9),val('Q3','actual','Q3 24',L=1,w=9),val('Q3 last year','previous','Q3 23',w=10),val('YTD','actual','YQ3 24',w=9),val('YTD last year','previous','YQ3 23',w=10),rag('Rating','letterplain',w=7),txt('Narrative',w=32)],'''
sec- | R1 | Average response to life-threatening emergencies (mm:ss) | 08:00{n=480} | 08:31{n=511} | 08:47{n=527} | 08:26{n=506} | 08:40{n=520} | A | Urban stations averaged 06:58; 3 rural stations were above 12:00.
sec- | R2 | Average call handling time (mm:ss) | 01:30{n=90} | 01:22{n=82} | 01:25{n=85} | 01:23{n=83} | 01:26{n=86} | G | 
pct+ | R3 | First fire engine in attendance within 10 minutes | 80% | 77.4% | 75.0% | 78.1% | 76.3% | A | Flooding on 23 and 24 November affected times.
n- | P1 | Accidental fires in the home | 100 | 112 | 97 | 304 | 311 | R | 46% started in the kitchen.
n+ | P2 | Safe and well visits | 3,000 | 3,118 | 2,640 | 9,207 | 8,015 | G | 71% were to people aged 65 or over.
n- | P3 | False alarms from automatic systems | 650 | 688 | 702 | 2,011 | 2,094 | A | 
pct+ | W1 | Wholetime crewing at or above minimum | 100% | 99.1% | 98.7% | 99.3% | 98.9% | A | 
d- | W2 | Days lost to sickness per employee | 2.0 | 2.6 | 2.4 | 7.1 | 6.5 | R | Winter illness peaked in week 51.
'''),title='Fire and Rescue Authority: Quarterly Performance Review',sub='Quarter 3 2024/25',land=True,font='Lato',size=8.5,hf='#7f1d1d',rule='v',rc='#e0b4b4',zebra='#fdf3f3',titlecol='#7f1d1d',legend='G on or better than target; A within 10% of target; R more than 10% away.'))
# k25: balanced scorecard with perspective bars, word ratings
PAGES.append(P('k25','docx',T([txt('Perspective',w=13),name('Measure',w=32),good('Polarity',w=11),val('Apr 2024','previous','M24-04',w=10),val('May 2024','actual','M24-05',L=1,w=10),val('Monthly target','target','M24-05',w=10),rag('Status','colword',w=10),dr('Movement','imp',w=12)],'''
pct+ | Customer | Telephone calls answered in 20 seconds | Higher is better | 72.1% | 76.8% | 80.0% | A | I
pct+ | ^ | Online payments as a share of all payments | Higher is better | 81.4% | 81.9% | 80.0% | G | I
n- | ^ | Formal complaints received | Lower is better | 18 | 25 | 15 | R | W
pct+ | Process | Invoices paid within 30 days | Higher is better | 97.2% | 97.2% | 97.0% | G | N
d- | ^ | Average days to register a planning application | Lower is better | 4.6 | 3.9 | 5.0 | G | I
pct+ | ^ | Land charge searches returned within 10 working days | Higher is better | 88.0% | 79.5% | 90.0% | R | W
d- | People | Sickness days per FTE | Lower is better | 0.71 | 0.66 | 0.70 | G | I
pct- | ^ | Voluntary turnover (annualised) | Lower is better | 11.4% | 12.3% | 12.0% | A | W
gbpk- | Finance | Overtime spend (£000) | Lower is better | 41 | 38 | 40 | G | I
gbpk+ | ^ | Parking income (£000) | Higher is better | 164 | 158 | 170 | R | W
'''),title='Balanced Scorecard – May 2024',body='Prepared for Corporate Management Team, 18 June 2024.',font='Calibri',size=9,hf='#305496',rule='full',rc='#305496',textsize=10.5))
# k26: leisure contract, unit row in second head level, portrait
PAGES.append(P('k26','xlsx',T([name('Service area',w=34),val(['Visits','Actual','no.'],'actual','M24-11',L=1,w=11,u='n'),val(['Visits','Nov 2023','no.'],'previous','M23-11',w=11,u='n'),val(['Visits','Change','%'],'variance','M24-11',w=9,u='pct',**{'or':'other'}),val(['Income','Actual','£'],'actual','M24-11',w=11,u='gbp'),val(['Income','Budget','£'],'budget','M24-11',w=11,u='gbp'),val(['Income','Variance','£'],'variance','M24-11',w=11,u='gbp')],'''
n+ | Riverside Leisure Centre – swim | 14,208 | 13,655 | 4.1 | 61,340 | 60,000 | 1,340
n+ | Riverside Leisure Centre – gym | 9,871 | 9,902 | -0.3 | 48,225 | 50,500 | -2,275
n+ | Northgate Sports Hall | 3,416 | 2,980 | 14.6 | 11,604 | 10,250 | 1,354
n+ | Outdoor pitches | 1,120 | 1,475 | -24.1 | 4,730 | 6,800 | -2,070
n+ | Town Museum | 2,204 | closed{text=1} | n/a | 3,118 | 3,000 | 118
n+ | Arts Centre | 5,590 | 5,311 | 5.3 | 72,906 | 68,000 | 4,906
n+ | Total | 36,409 | 33,323 | 9.3 | 201,923 | 198,550 | 3,373
'''.replace('closed{text=1}','Closed{text=1}'),pol=False),title='Leisure and Culture Contract: Monthly Return',sub='November 2024',font='Calibri',size=10,hf='#ddebf7',hc='#1f3864',rule='full',rc='#9dc3e6',na='right',textsize=11,titlecol='#1f3864'))
# k27: Scottish social housing charter
PAGES.append(P('k27','html',T([code('ARC No.',w=7),name('Charter indicator',w=40),val('2022/23','previous','FY22',w=9),val('2023/24','previous','FY23',w=9),val('2024/25 to Q2','actual','YQ2 24',L=1,w=10),val('Target','target','?',w=9),val('Scottish average 2023/24','national','FY23',w=10),val('Peer group 2023/24','statistical_neighbours','FY23',w=10),rag('','bullet',w=5),dr('','arr2',w=5)],'''
pct+ | 1 | Tenants satisfied with overall service | 84.2% | 85.0% | – | 87.0% | 86.5% | 83.9% |  | 
pct+ | 6 | Stock meeting the SHQS at year end | 71.9% | 80.3% | 83.6% | 90.0% | 84.4% | 82.7% | R | U
h- | 8 | Average hours to complete emergency repairs | 3.4 | 3.6 | 3.6 | 4.0 | 4.0 | 4.2 | G | S
d- | 9 | Average working days to complete non-emergency repairs | 9.1 | 10.2 | 11.7 | 9.0 | 9.0 | 9.8 | R | U
pct+ | 10 | Reactive repairs completed right first time | 91.5% | 90.4% | 90.9% | 92.0% | 88.4% | 89.1% | A | U
pct- | 14 | Tenancy offers refused | 34.0% | 31.2% | 28.8% | 30.0% | 30.9% | 33.3% | G | D
pct- | 18 | Rent lost through properties being empty | 1.2% | 1.4% | 1.5% | 1.0% | 1.4% | 1.3% | R | U
pct+ | 26 | Rent collected as % of total rent due | 99.0% | 98.7% | 99.1% | 99.0% | 99.4% | 99.2% | G | U
pct- | 27 | Gross rent arrears | 7.8% | 8.1% | 8.0% | 7.5% | 6.7% | 8.3% | A | D
d- | 30 | Average days to re-let properties | 52.7 | 61.5 | 58.3 | 45.0 | 56.7 | 60.1 | R | D
''',pol=True),title='Housing Charter Performance',sub='Housing Committee – 12 November 2024',land=True,font='Liberation Sans',size=8.5,hf='#eeeeee',hc='#111111',rule='h',rc='#888888',pal='gov',after='Indicator 1 is from the tenant survey, which is next due in spring 2025. For indicators 8, 9, 14, 18, 27 and 30 a lower figure is better; for the rest a higher one.'))
# k28: waste partnership, profile columns, unit in a column, target ranges
PAGES.append(P('k28','typ',T([code('Indicator ref.',w=9),name('What we measure',w=32),unit('Unit',w=10),val('Profile\nQ2','target','Q2 24',w=10),val('Actual\nQ2','actual','Q2 24',L=1,w=10),val('Difference','variance','Q2 24',w=10),val('Actual\nQ1','previous','Q1 24',w=10),rag('Status','fillword',w=11,map={'G':'Achieving','A':'Close','R':'Behind'})],'''
t- | WP-01 | Residual waste sent to energy recovery | tonnes | 18,400 | 18,166 | -234 | 17,940 | G
t- | WP-02 | Waste sent to landfill | tonnes | 600 | 1,044 | +444 | 588 | R
pct+ | WP-03 | Recycling and composting rate | % | 48.5 | 47.9 | -0.6 | 51.2 | A
pct- | WP-04 | Contamination of dry recycling | % | 8–10 | 9.4 | – | 11.3 | G
gbp- | WP-05 | Gate fee, mixed recycling | £ per tonne | 62.00 | 59.75 | -2.25 | 64.10 | G
gbpk- | WP-06 | Net cost of service to date | £’000 | 6,930{p=YQ2 24} | 7,018{p=YQ2 24} | +88{p=YQ2 24} | 3,402 | A
n- | WP-07 | Missed assisted collections | number | 120 | 96 | -24 | 133 | G
p100k- | WP-08 | Missed bins | per 100,000 | 45.0 | 52.6 | +7.6 | 41.8 | R
pct+ | WP-09 | Residents satisfied with collections | % | annual | annual | – | – | 
'''.replace('annual | annual','annual | annual'),pol=False),title='Waste Partnership Joint Committee – Performance Monitor',sub='Quarter 2 2024/25',font='Carlito',size=9,hf='#fff2cc',hc='#000000',rule='full',rc='#bf9000',pal='soft',pad=(3,3)))
# k29: children's five-year comparison, long trend
PAGES.append(P('k29','html',T([name('Measure (rate or %)',w=32),val('2020','previous','2019-04-01/2020-03-31',w=8),val('2021','previous','2020-04-01/2021-03-31',w=8),val('2022','previous','2021-04-01/2022-03-31',w=8),val('2023','previous','2022-04-01/2023-03-31',w=8),val('2024','actual','2023-04-01/2024-03-31',L=1,w=8),dr('Change from previous year','arr',w=9),val(['Latest comparators (2023)','SN average'],'statistical_neighbours','2022-04-01/2023-03-31',w=9),val(['Latest comparators (2023)','North West'],'regional','2022-04-01/2023-03-31',w=9),val(['Latest comparators (2023)','England'],'national','2022-04-01/2023-03-31',w=9),val('Quartile','other','?',u='sc',w=8)],'''
p10k0 | Referrals per 10,000 | 611 | 524 | 566 | 583 | 542 | D | 598 | 586 | 545 | 2
p10k0 | Section 47 enquiries per 10,000 | 178 | 169 | 191 | 204 | 217 | U | 228 | 220 | 193 | 2
pct- | Section 47s leading to no ICPC (%) | 61 | 60 | 63 | 66 | 66 | S | 64 | 65 | 65 | 3
p10k0 | Children looked after per 10,000 | 92 | 95 | 98 | 101 | 104 | U | 99 | 96 | 71 | 3
pct+ | Looked after children placed within 20 miles (%) | 80 | 79 | 78 | 76 | 75 | D | 74 | 74 | 70 | 1
d- | Days from entering care to adoption placement | 341 | 352 | 360 | 398 | .. | .. | 379 | 371 | 389 | ..
pct+ | Care leavers in suitable accommodation, 19–21 (%) | 86 | 89 | 90 | 91 | 92 | U | 89 | 89 | 88 | 1
pct- | Social worker vacancy rate (%) | 14.1 | 13.0 | 18.8 | 19.6 | 16.2 | D | 17.5 | 17.9 | 18.9 | 2
pct- | Agency social workers (%) | 12.9 | 12.2 | 16.0 | c | 15.4 |  | 18.8 | 19.1 | 17.8 | 1
''',pol=False),title='Children’s social care: five-year position',body='Years end on 31 March. “c” marks a figure withheld; “..” means not available.',land=True,font='Carlito',size=9.5,hf='#0f766e',spf='#115e59',rule='h',rc='#99c9c4',zebra='#f0faf9',na='center',titlecol='#115e59'))
# k30: health and care partnership (Scotland/IJB): targets met
PAGES.append(P('k30','typ',[T([name('Local delivery indicator',w=38),pcol('Reporting period',w=16),val('Result','actual','row',L=1,w=10),val('Target','target','?',w=10),met('Met?',w=8),val('Previous result','previous','?',w=11)],'''
pct+ | Drug and alcohol treatment started within 3 weeks | Jul–Sep 2024{p=Q2 24} | 96.4% | 90% | ✔ | 95.1%
n- | Bed days lost to delayed discharge | Sep 2024{p=M24-09} | 1,812 | 1,600 | ✘ | 1,704
pct+ | CAMHS patients seen within 18 weeks | Sep 2024{p=M24-09} | 91.2% | 90% | ✔ | 88.6%
pct+ | Psychological therapies started within 18 weeks | Sep 2024{p=M24-09} | 79.8% | 90% | ✘ | 80.3%
n- | Emergency admissions per 100,000 population | Oct 23 – Sep 24{p=R24-09} | 11,406{u=p100k} | 11,000{u=p100k} | ✘ | 11,290{u=p100k}
pct+ | Last six months of life spent at home | 2023/24{p=FY23} | 89.7% | 89% | ✔ | 89.1%
pct- | Sickness absence, health staff | Sep 2024{p=M24-09} | 6.1% | 4% | ✘ | 5.8%
pct+ | iMatter response rate | Annual{p=?} | Awaiting data | 60% | – | 62%
''',pol=False,title='A. Indicators with targets')],title='Integration Joint Board: Performance Update',sub='Meeting of 27 November 2024',font='Lato',size=8.8,hf='#1e3a5f',rule='white',zebra='#e9eef5',titlecol='#1e3a5f',pad=(4,4)))
# k31: workforce dashboard, mixed units by row, two periods, variance with arrows in cells
PAGES.append(P('k31','html',T([name('Workforce measure',w=34),val('31 Dec 2024','actual','D24-12-31',L=1,w=11),val('30 Sep 2024','previous','D24-09-30',w=11),val('31 Dec 2023','previous','D23-12-31',w=11),val('Change on quarter','variance','2024-10-01/2024-12-31',w=11,**{'or':'other'}),val('CIPFA nearest neighbours','statistical_neighbours','?',w=12),txt('Remarks',w=30)],'''
n0 | Headcount (excluding schools) | 3,214 | 3,241 | 3,198 | -27 | n/a | Includes 118 apprentices.
fte0 | Full-time equivalent | 2,706.4 FTE | 2,731.9 FTE | 2,690.0 FTE | -25.5 | n/a | 
pct- | Turnover, rolling 12 months | 12.8%{p=R24-12} | 13.3%{p=R24-09} | 14.1%{p=R23-12} | -0.5 pp | 13.9% | 
d- | Sickness days per FTE, rolling 12 months | 9.7 days{p=R24-12} | 9.9 days{p=R24-09} | 10.4 days{p=R23-12} | -0.2 days | 9.2 days | Mental health is the top reason at 31%.
pct- | Vacancy rate | 8.1% | 7.7% | 9.0% | +0.4 pp | – | Hard to fill: social work, HGV drivers.
gbpm- | Agency spend, year to date | £6.8m{p=2024-04-01/2024-12-31} | £4.4m{p=2024-04-01/2024-09-30} | £8.1m{p=2023-04-01/2023-12-31} |  |  | Against a full-year budget of £7.5m.
pct+ | Staff from an ethnic minority background | 17.2% | 17.0% | 16.1% | +0.2 pp | 15.4% | 11% have not declared.
pct- | Gender pay gap (mean) | 4.6%{p=D24-03-31} | – | 5.3%{p=D23-03-31} | – | 5.0% | Snapshot on 31 March each year.
pct+ | Appraisals completed | Not reported this quarter | – | 83% | – | – | Annual: due in June.
'''.replace('-0.2 days | 9.2','-0.2 days | 9.2'),pol=False),title='Workforce Dashboard',sub='Position at 31 December 2024',land=True,font='Open Sans',size=8,hf='#ffb703',hc='#000000',rule='h',rc='#cccccc',textsize=9,header='Employment Committee'))
# k32: highways contract, first column RAG, three head levels
PAGES.append(P('k32','typ',T([rag('','fill',w=3),code('KPI',w=7),name('Description',w=30),val(['2024/25','Quarter 3','Oct'],'previous','M24-10',w=8),val(['2024/25','Quarter 3','Nov'],'previous','M24-11',w=8),val(['2024/25','Quarter 3','Dec'],'actual','M24-12',L=1,w=8),val(['2024/25','Quarter 3','Total'],'actual','Q3 24',w=9),val(['2024/25','YTD'],'actual','YM24-12',w=9),val(['2023/24','YTD'],'previous','YM23-12',w=9),val(['Required'],'target','?',w=10),dr('Trend','diag',w=7)],'''
pct+ | G | HM1 | Category 1 defects repaired within 24 hours | 98.2% | 99.0% | 99.4% | 98.9% | 98.6% | 96.9% | >98% | U
pct+ | A | HM2 | Category 2 defects repaired within 28 days | 93.1% | 92.7% | 94.0% | 93.3% | 93.8% | 91.2% | >95% | U
n- | R | HM3 | Potholes reported by the public | 311 | 408 | 562 | 1,281 | 3,004 | 2,746 | <450 | U
pct+ | G | HM4 | Gritting runs completed on time | 100% | 100% | 98.9% | 99.5% | 99.5% | 99.1% | >98% | D
d- | R | HM5 | Street light repair (days) | 6.1 | 7.4 | 8.2 | 7.3 | 6.4 | 5.0 | <5 | U
n- | G | HM6 | Third party claims received | 14 | 17 | 16 | 47 | 139 | 151 | <20 | D
gbpk- |  | HM7 | Value of claims settled (£k) | 21.4 | 9.7 | [c] | [c] | 118.2 | 164.0 | – | 
pct+ | A | HM8 | Gullies cleansed against programme | 88% | 93% | 97% | 93% | 95% | 90% | ≥100% | U
n+ |  | HM9 | Carbon saved by LED replacement (tCO₂e) | 41{u=tco2} | 41{u=tco2} | 40{u=tco2} | 122{u=tco2} | 366{u=tco2} | n/a | Monitor | 
'''),title='Highways Term Maintenance: Contract KPIs',sub='Performance to 31 December 2024',land=True,font='Liberation Sans',size=8.2,hf='#f4b183',hc='#000000',spf='#f8cbad',rule='full',rc='#7f7f7f',pal='std',pad=(3,3)))
# k33: Welsh NHS
PAGES.append(P('k33','xlsx',T([code('No',w=5),name('Delivery measure',w=46),val('National target','target','?',w=13),val('Latest position','actual','row',L=1,w=12),pcol('Latest period',w=12),val('Previous period','previous','row-1p',w=12),val('Same period last year','previous','row-1y',w=12),val('All Wales','national','row',w=11),rag('Status','letter',w=8)],'''
pct+ | 1 | Red calls responded to within 8 minutes | 65% | 47.9% | Oct-24{p=M24-10} | 48.8% | 46.1% | 48.5% | R
n- | 2 | Ambulance handovers over 1 hour | 0 | 1,208 | Oct-24{p=M24-10} | 1,131 | 1,377 | 6,902 | R
pct+ | 3 | Patients seen in A&E within 4 hours | 95% | 64.4% | Oct-24{p=M24-10} | 65.2% | 66.0% | 65.1% | R
pct+ | 4 | Suspected cancer pathway within 62 days | 80% | 58.3% | Sep-24{p=M24-09} | 60.9% | 52.7% | 56.2% | R
n- | 5 | Waits of more than 104 weeks for treatment | 0 | 2,114 | Sep-24{p=M24-09} | 2,302 | 3,418 | 24,171 | A
pct+ | 6 | Children up to date with vaccinations at age 4 | 95% | 86.9% | Q2 24/25{p=Q2 24} | 86.9% | 87.8% | 87.1% | A
pct+ | 7 | Mental health assessments within 28 days (under 18) | 80% | 92.5% | Sep-24{p=M24-09} | 89.0% | 71.6% | n/a | G
p100k- | 8 | E. coli bacteraemia per 100,000 population | 67.0 | 71.8 | Oct-24{p=M24-10} | 70.4 | 78.9 | 73.5 | A
pct- | 9 | Staff sickness (rolling 12 months) | TBC | 6.4% | Sep-24{p=R24-09} | 6.4% | 6.9% | 6.2% | 
pct+ | 10 | PADR completed in last 12 months | 85% | 79.3% | Oct-24{p=M24-10} | 78.8% | 74.0% | # | A
'''),title='University Health Board: Integrated Performance Dashboard',sub='November 2024 Board meeting',land=True,font='Arial',size=10,hf='#0f4c81',rule='full',rc='#0f4c81',pal='gov',textsize=11,after='# figure withheld by the data owner.'))
# k34: public health contracts with numerator and denominator columns
PAGES.append(P('k34','html',T([name('Contract measure',w=34),val('Num.','other','Q1 24',u='n',num=1,w=8,**{'or':'actual'}),val('Den.','other','Q1 24',u='n',den=1,w=8,**{'or':'actual'}),val('Q1 24/25','actual','Q1 24',L=1,w=9),val('Threshold','target','?',w=9),val('Q4 23/24','previous','Q4 23',w=9),val('Q3 23/24','previous','Q3 23',w=9),val('Q2 23/24','previous','Q2 23',w=9),val('England (latest)','national','?',w=9),rag('R/A/G','colword',w=8)],'''
# 0–19 Service
pct+ | New birth visits within 14 days | 1,012 | 1,094 | 92.5% | >90% | 91.8% | 90.7% | 88.9% | 82.6% | G
pct+ | 6–8 week reviews completed | 941 | 1,071 | 87.9% | >90% | 86.2% | 85.5% | 85.9% | 81.3% | A
pct+ | 2–2½ year reviews completed | 802 | 1,136 | 70.6% | >85% | 72.4% | 74.8% | 73.1% | 78.0% | R
# Substance misuse
pct+ | Successful completions, opiates | 38 | 702 | 5.4% | >6% | 5.4% | 5.1% | 4.8% | 5.0% | A
pct+ | Successful completions, alcohol | 166 | 421 | 39.4% | >38% | 38.8% | 37.2% | 36.9% | 35.1% | G
# Sexual health
pct+ | Offered an appointment within 48 hours | 3,388 | 3,405 | 99.5% | >98% | 99.7% | 99.4% | 99.5% | n/a | G
n+ | LARC fittings in primary care | n/a | n/a | 614 | >550 | 588 | 571 | 602 | n/a | G
# Stop smoking
pct+ | Quit at 4 weeks | awaited | awaited | awaited | >50% | 54.0% | 52.2% | 55.7% | 53.8% | 
'''),title='Public Health Commissioned Services',sub='Contract performance, Quarter 1 (April–June 2024)',land=True,font='Roboto',size=8.5,hf='#37474f',sf='#cfd8dc',rule='h',rc='#b0bec5',pal='gov',na='right'))
# k35: cards, two wide, then table below
PAGES.append(P('k35','html',[T([code('Ref'),name('KPI'),val('October 2024','actual','M24-10',L=1),val('September 2024','previous','M24-09'),val('October 2023','previous','M23-10'),val('Target','target','?'),good('Good performance'),rag('RAG','fill'),dr('DoT','arr2')],'''
pct+ | CC1 | Calls answered | 93.1% | 91.8% | 88.7% | 92% | High | G | U
min- | CC2 | Average wait (minutes) | 2.4 | 3.1 | 5.9 | 3.0 | Low | G | D
pct+ | CC3 | Issues resolved at first contact | 78% | 78% | 81% | 85% | High | R | S
pct+ | CC4 | Web chat satisfaction | 4.4 out of 5{n=4.4;u=sc} | 4.3 out of 5{n=4.3;u=sc} | n/a | 4.5 out of 5{n=4.5;u=sc} | High | A | U
''',layout='cards',n=4),T([name('Channel',w=24),val('Oct-24','actual','M24-10',L=1,w=10),val('Sep-24','previous','M24-09',w=10),val('Oct-23','previous','M23-10',w=10),val('Share, Oct-24','other','M24-10',u='pct',w=10)],'''
n0 | Telephone | 18,204 | 17,616 | 21,390 | 41%
n0 | Online forms | 16,871 | 15,998 | 13,207 | 38%
n0 | Email | 4,440 | 4,712 | 6,008 | 10%
n0 | Web chat | 3,552 | 3,127 | – | 8%
n0 | Face to face | 1,332 | 1,405 | 1,511 | 3%
''',title='Contacts by channel')],title='Customer Services Dashboard',land=True,font='Lato',size=9,hf='#264653',band='#264653',sub='Month 7: October 2024',pal='soft',rule='h',rc='#ccd'))
# k36: regulatory services, quarters stacked with cumulative, portrait serif, old style
PAGES.append(P('k36','docx',T([code('LPI',w=8),name('Local performance indicator',w=34),val('2023/24 Actual','previous','FY23',w=11),val('2024/25 Target','target','FY24',w=11),val('Q1','previous','Q1 24',w=8),val('Q2','previous','Q2 24',w=8),val('Q3','previous','Q3 24',w=8),val('Q4','actual','Q4 24',w=8),val('Outturn 2024/25','actual','FY24',L=1,w=11),met('Target achieved',w=11)],'''
pct+ | 21 | Food hygiene inspections completed when due | 96% | 100% | 94% | 97% | 99% | 98% | 97% | No
pct+ | 22 | Premises broadly compliant with food law | 97.1% | 97.0% | 97.3% | 97.2% | 97.5% | 97.6% | 97.6% | Yes
n0 | 23 | Noise complaints received | 812 | – | 204 | 291 | 158 | 141 | 794 | –
d- | 24 | Average days to close a noise complaint | 34 | 30 | 31 | 29 | 27 | 28 | 29 | Yes
pct+ | 25 | Taxi licences issued within 10 days | 88% | 95% | 90% | 96% | 97% | 97% | 95% | Yes
n+ | 26 | Empty homes returned to use | 42 | 45 | 8 | 11 | 9 | 12 | 40 | No
pct+ | 27 | Dog fouling reports actioned in 2 days | 99% | 95% | 100% | 100% | 98% | 99% | 99% | Yes
gbp+ | 28 | Building control fee income | £412,906 | £430,000 | £98,114 | £112,870 | £104,230 | £119,655 | £434,869 | Yes
pct+ | 29 | Customer satisfaction with pest control | 92% | 90% | Not measured | – | – | – | Not measured | –
'''.replace('Not measured','Not due'),pol=False),title='Regulatory Services: Local Performance Indicators',sub='Annual outturn 2024/25 by quarter',land=True,font='Times New Roman',size=9,hf='#d9d9d9',hc='#000000',rule='full',rc='#000000',textsize=11,na='center',margin=(18,15,15,15)))
# k37: A3 twelve months
PAGES.append(P('k37','html',T([name('Indicator',w=34),val('Target','target','?',w=8)]+[val(m,'previous',p,rot=1,w=7) for m,p in zip('Sep-23 Oct-23 Nov-23 Dec-23 Jan-24 Feb-24 Mar-24 Apr-24 May-24 Jun-24 Jul-24'.split(),'M23-09 M23-10 M23-11 M23-12 M24-01 M24-02 M24-03 M24-04 M24-05 M24-06 M24-07'.split())]+[val('Aug-24','actual','M24-08',L=1,rot=1,w=7),val('12 month average','other','2023-09-01/2024-08-31',rot=1,w=8,**{'or':'actual'}),val('SN','statistical_neighbours','FY22',w=7),val('Eng','national','FY22',w=7)],'''
pct+ | % of assessments authorised in 45 days | 90 | 84@A | 86@A | 88@A | 79@R | 81@R | 85@A | 88@A | 90@G | 91@G | 92@G | 91@G | 93@G | 87 | 83 | 82
pct+ | % of children on a CP plan visited in 10 working days | 95 | 91@A | 92@A | 94@A | 86@R | 90@A | 93@A | 95@G | 96@G | 95@G | 94@A | 92@A | 88@R | 92 | | 
pct+ | % of looked after children with an up to date review | 98 | 97@A | 97@A | 98@G | 96@A | 96@A | 97@A | 98@G | 98@G | 99@G | 98@G | 98@G | 97@A | 97 | | 
pct+ | % of looked after children with an up to date health assessment | 92 | 83@R | 84@R | 85@R | 85@R | 86@A | 87@A | 89@A | 88@A | 87@A | 87@A | 88@A | 90@A | 87 | 90 | 89
pct- | % of agency social workers | 15 | 21@R | 21@R | 20@R | 19@R | 18@A | 18@A | 17@A | 17@A | 16@A | 15@G | 15@G | 14@G | 18 | 19 | 18
n- | Average caseload per social worker | 16 | 18.4@A | 18.1@A | 17.7@A | 17.0@A | 17.9@A | 18.2@A | 17.6@A | 16.9@A | 16.2@A | 15.8@G | 15.6@G | 15.9@G | 17.1 | n/a | 16.0
n0 | Number of contacts to MASH | – | 1,544 | 1,690 | 1,722 | 1,203 | 1,655 | 1,580 | 1,611 | 1,498 | 1,702 | 1,733 | 1,660 | 1,104 | 1,559 | | 
pct- | % of return home interviews declined | 20 | 28@R | 26@R | 24@A | 22@A | 27@R | 25@A | 23@A | 21@A | 19@G | 19@G | 18@G | TBC | 23 | | 
''',pol=True),title='Children and Families – Rolling Year Performance Grid',sub='For the last two percentages and for caseload, low is good; for other percentages, high is good. SN: statistical neighbours 2022/23. Eng: England 2022/23.'.replace('For the last two percentages and for caseload, low is good; for other percentages, high is good.','Low is good for agency social workers, caseload and interviews declined; high is good for the others.'),land=True,paper='A3',font='Carlito',size=10,hf='#203864',rule='white',pal='pale',textsize=11))
# k38: borderless list, plain; target before; variance in words; units in cell of many kinds
PAGES.append(P('k38','typ',T([name('Corporate plan measure',w=38),val('Target','target','FY23',w=13),val('Outturn','actual','FY23',L=1,w=13),val('Last year','previous','FY22',w=13),dr('',{'I':'better','W':'worse','N':'same'},w=9),rag('','letterplain',w=5)],'''
# Thriving economy
n+ | New businesses supported | at least 150 | 171 | 138 | I | G
n+ | Town centre footfall | 4.2m{n=4200000} | 3.9m{n=3900000} | 4.0m{n=4000000} | W | A
pct- | Empty shops | under 9% | 10.4% | 9.8% | W | R
# Sustainable environment
tco2- | Operational carbon emissions | 3,100 tCO₂e | 2,988 tCO₂e | 3,340 tCO₂e | I | G
kg- | Waste per household not recycled | 420 kg | 431 kg | 431 kg | N | A
pct+ | Fleet vehicles that are electric | 20% | 14% | 9% | I | R
# Healthy communities
n+ | Park Green Flags | 6 | 6 | 6 | N | G
h+ | Volunteer hours in parks | 5,000 hours | 6,240 hours | 4,815 hours | I | G
pct+ | Residents who feel safe after dark | at least 70% | not available | 68% |  | 
# Efficient council
gbp- | Cost of the council per resident | £118.50 | £121.07 | £115.90 | W | A
d- | Average sickness per employee | under 8 days | 8.6 days | 9.1 days | I | A
wk- | Time to fill a vacancy | 10 weeks | 9.5 weeks | 12 weeks | I | G
gbpm+ | Efficiencies delivered | £2.0m | £2.3m | £1.6m | I | G
'''.replace('mo- |','wk- |'),pol=False),title='How did we do in 2023/24?',body='Our Corporate Plan sets out what we want to achieve each year. This table shows the result for 2023/24 (April 2023 to March 2024) beside the target and the result of the year before.',font='Caladea',size=9,hf=None,hc='#444444',hb=False,rule='none',sf=None,sc='#00695c',na='right',pad=(2.4,4),titlecol='#00695c',legend='G: target met. A: within 10% of target. R: missed by more than 10%.',margin=(20,24,18,24)))
# k39: three head levels with locality columns
PAGES.append(P('k39','html',T([code('Ref',w=6),name('Indicator',w=32),good('High or low is good',w=10),val(['Council','Latest (Q3 2024/25)'],'actual','Q3 24',L=1,w=10),val(['Council','Previous (Q2 2024/25)'],'previous','Q2 24',w=10),val(['Locality, Q3 2024/25','North'],'other','Q3 24',w=8,**{'or':'actual'}),val(['Locality, Q3 2024/25','Central'],'other','Q3 24',w=8,**{'or':'actual'}),val(['Locality, Q3 2024/25','South'],'other','Q3 24',w=8,**{'or':'actual'}),val(['Benchmark','Nearest neighbours'],'statistical_neighbours','?',w=10),val(['Benchmark','National'],'national','?',w=9),val('Local target','target','?',w=8),rag('RAG','fillword',w=8),dr('DoT','tri2',w=6)],'''
# Early Help
n+ | EH1 | Families supported in the quarter | High | 1,048 | 996 | 371 | 402 | 275 | – | – | 1,000 | G | U
pct+ | EH2 | Early help assessments closed with needs met | High | 71.6% | 73.0% | 74.8% | 69.9% | 69.3% | – | – | 75% | A | D
pct- | EH3 | Stepped up to social care within 6 months | Low | 11.4% | 12.9% | 9.0% | 12.8% | 12.7% | 13.6% | – | 12% | G | D
# Youth Justice
p100k- | YJ1 | First-time entrants per 100,000 aged 10–17 | Low | 158 | 149 |  |  |  | 171 | 143 | 140 | R | U
pct- | YJ2 | Re-offending rate (binary) | Low | 31.2% | 31.2% |  |  |  | 33.8% | 32.5% | 32% | G | S
rat- | YJ3 | Re-offences per re-offender | Low | 3.9 | 4.3 | x | 3.6 | x | 4.1 | 4.2 | 4.0 | G | D
# Schools
pct- | SC1 | Overall absence | Low | 7.4% | 7.1% | 6.9% | 7.2% | 8.3% | 7.2% | 7.0% | 7.0% | A | U
p10k- | SC2 | Suspensions per 10,000 pupils | Low | 182.6 | 96.4 | 150.2 | 188.7 | 214.0 | n/a | n/a | 170.0 | A | U
pct+ | SC3 | Pupils at good or outstanding schools | High | 91.0% | 91.0% | 93.5% | 90.8% | 88.2% | 90.1% | 90.3% | 91% | G | S
'''),title='Children and Learning Scorecard',sub='Quarter 3, 2024/25',land=True,font='Open Sans',size=7.6,hf='#6d597a',spf='#355070',sf='#e9e4ee',rule='full',rc='#b8adc4',pal='soft',titlecol='#355070'))
# k40: committee report paragraph page with small ruled table, national targets; role order odd
PAGES.append(P('k40','typ',T([val('Variance','variance','Q4 23',w=10),val('Actual','actual','Q4 23',L=1,w=10),val('Target','target','?',w=10),name('Key performance indicator',w=36),val('Q4 2022/23','previous','Q4 22',w=10),dr('Trend','arr',w=7),rag('RAG','bullet',w=6),code('PI ref',w=9)],'''
pct+ | +1.1 | 91.1 | 90.0 | Major planning applications decided in time (%) | 87.5 | U | G | DM-01a
pct+ | -2.8 | 77.2 | 80.0 | Minor planning applications decided in time (%) | 82.0 | D | A | DM-01b
pct+ | +4.6 | 92.6 | 88.0 | Other planning applications decided in time (%) | 92.6 | S | G | DM-01c
pct- | +7 | 37 | 30 | Appeals allowed against refusal (%) | 28 | U | R | DM-02
d- | -1.4 | 8.6 | 10.0 | Average days to validate an application | 11.9 | D | G | DM-03
n- | +23 | 323 | 300 | Open enforcement cases | 341 | D | A | EN-01
n0 | N/A | 96 | N/A | Enforcement complaints received | 104 | D |  | EN-02
d- | TBC | TBC | 10 | Land charge searches: average days | 9.8 |  |  | LC-01
gbp+ | (£21,350) | £268,650 | £290,000 | Planning fee income | £301,118 | D | A | FN-01
'''),title='5. Development Management performance',body='5.1 The table below gives the results for Quarter 4 of 2023/24 (January to March 2024). Of the 128 applications decided in the quarter, 17 were majors.\n5.2 Fee income was £21,350 below the target, since two large schemes expected in February are now due in May. Officers expect to recover about £15,000 of this in Quarter 1.',font='TeX Gyre Termes',size=9.5,textsize=11,hf='#f2f2f2',hc='#000000',rule='full',rc='#000000',pad=(3.2,3.5),margin=(24,22,20,22),footer='Planning Committee, 9 May 2024',after='5.3 Seven appeals were decided, compared with 11 in the same quarter of the previous year. Members are asked to note the position.'))
