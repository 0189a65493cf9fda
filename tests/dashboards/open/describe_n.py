def kicon(k): return icon(k,False,dict(size=5))
# n01 district, plain quarterly table out of Word, a whole year's target
PAGES.append(P('n01','docx',T([code('Ref',w=11),name('Indicator',w=58),val('Target\n2012/13','target','FY12',w=17),val('Q1','previous','Q1 12',w=15),val('Q2','previous','Q2 12',w=15),val('Q3','previous','Q3 12',w=15),val('Q4','actual','Q4 12',L=1,w=15),rag('Status','fill',w=14),dr('Trend','arr',w=13)],'''
pct+ | LI01 | Council Tax collected | 98.5% | 29.4%{p=?} | 57.6%{p=?} | 85.9%{p=?} | 98.3%{p=?} | A | U
pct+ | LI02 | Business rates collected | 98.8% | 31.2%{p=?} | 59.5%{p=?} | 87.4%{p=?} | 98.9%{p=?} | G | U
d- | LI03 | Average time to process new benefit claims (days) | 20 | 23.6 | 21.8 | 19.4 | 17.2 | G | D
d- | LI04 | Average time to process changes in circumstances (days) | 8 | 9.1 | 7.7 | 7.9 | 5.3 | G | D
pct+ | LI05 | Household waste sent for reuse, recycling or composting | 47.0% | 49.8% | 48.2% | 42.6% | 41.9% | R | D
p100k- | LI06 | Missed collections per 100,000 | 45 | 52 | 49 | 44 | 44 | G | S
pct+ | LI07 | Major planning applications determined within 13 weeks | 65% | 60% | 75% | 71% | 80% | G | U
pct+ | LI08 | Minor planning applications determined within 8 weeks | 75% | 78% | 74% | 69% | 66% | R | D
pct+ | LI09 | Other planning applications determined within 8 weeks | 85% | 88% | 90% | 87% | 84% | A | D
n- | LI10 | Households in temporary accommodation | 30 | 27 | 31 | 35 | 38 | R | U
n+ | LI11 | Affordable homes completed | 60 | 12 | 9 | 22 | 25 | G | U
d- | LI12 | Working days lost to sickness absence per employee | 8.0 | 1.9 | 2.1 | 2.4 | 2.2 | A | D
'''),title='Performance Indicators – Quarter 4 2012/13',sub='Report to Cabinet, 11 June 2013 – Appendix A',body='This appendix shows the results for the fourth quarter (January to March 2013) against the targets agreed by the Council in February 2012.',land=False,font='Liberation Sans',size=9,hf='#d9d9d9',hc='#000000',rc='#000000',textsize=10.5,legend='Status: green – target achieved; amber – within 5% of target; red – target not achieved. Trend shows the movement of the figure since the previous quarter.',footer='Page 3'))
# n02 borough, spreadsheet, half a year gone, later quarters empty
PAGES.append(P('n03','html',T([code('Code',w=9),name('Short Name',w=26),val(['2009/10','Value'],'previous','FY09',w=9),val(['Q1 2010/11','Value'],'previous','Q1 10',w=9),val(['Q2 2010/11','Value'],'actual','Q2 10',L=1,w=9),val(['Q2 2010/11','Target'],'target','Q2 10',w=9),rag(['Q2 2010/11','Status'],'icon',w=7),dr(['Q2 2010/11','Short\nTrend'],'tri',icon='r',w=7),dr(['Q2 2010/11','Long\nTrend'],'tri',icon='r',long=1,w=7),txt('Latest Note',w=34)],'''
pct+ | CEPI 002 | % of Council Tax due collected | 96.8% | 28.2%{p=?} | 55.1%{p=?} | 55.5%{p=?} | A | D | D | Slightly behind profile. Reminder notices were issued in early October.
pct+ | CEPI 006 | % of invoices paid within 30 days | 91.3% | 93.6% | 94.9% | 92.0% | G | U | U | Electronic ordering is now in use in all service areas.
d- | CEPI 011 | Average days lost per employee through sickness absence | 10.42 | 2.31 | 2.67 | 2.40 | R | D | D | Long-term absence has increased in Environment and Community Services.
pct+ | CEPI 014 | % of customer enquiries resolved at first contact | 81.0% | 84.2% | 85.0% | 85.0% | G | U | U | 
pct+ | CEPI 015 | % of calls answered within 20 seconds | 69.4% | 72.8% | 77.1% | 80.0% | A | U | U | Staff are being trained to take calls for more than one service.
n0 | CEPI 018 | Number of visits to the Council's website | 412,877 | 118,304 | 127,961 |  | X | U | U | Data only indicator.
d- | HSPI 003 | Average time to re-let Council houses (days) | 41 | 38 | 33 | 35 | G | U | U | Void Management Team in place since April.
pct+ | HSPI 009 | % of repairs completed within target time | 93.7% | 92.4% | 90.2% | 95.0% | R | D | D | Roofing backlog following the winter. Additional contractor appointed.
d- | HSPI 004 | Average time to complete a medical adaptation (days) | 64 | 51 | 47 | 50 | G | U | U | Funding for the year is fully committed.
n+ | HSPI 007 | Number of new affordable homes approved | 118 | 22 | 16 | 25 | R | D | D | One site was withdrawn by the developer. Approvals are expected to recover in Quarter 4.
pct- | HSPI 012 | Current tenant arrears as a % of net amount due | 5.9% | 6.0% | 6.0% | 6.2% | G | S | D | 
pct+ | ENPI 004 | % of municipal waste recycled or composted | 38.6% | 43.1% | 42.8% | 40.0% | G | D | U | Garden waste tonnage falls from the end of September.
pct+ | ENPI 021 | % of street light repairs within 7 days | 97.2% | 98.0% | Not yet available | 96.0% |  |  |  | Contractor return outstanding.
''',pol=False),title='Corporate PI Report – Quarter 2 2010/11',sub='Generated on: 04 November 2010',land=True,font='Arial',size=8,hf='#e2e6ef',hc='#1a1a66',rc='#b7b7c9',va='center',titlecol='#1a1a66',margin=(13,12,12,12),rawtop='<table style="font-size:7.5pt;border-collapse:collapse;margin:0 0 7pt"><tr>'+''.join('<td style="padding:1pt 14pt 1pt 0">'+kicon(k)+' '+t+'</td>' for k,t in [('R','Alert'),('A','Warning'),('G','OK'),('X','Data Only'),('up','Improving'),('same','No Change'),('down','Getting Worse')])+'</tr></table>'))
# n04 Pentana, one little table for each indicator, drawn icons
PAGES.append(P('n05','docx',T([name('What we measure',w=62),val('Target','target','?',w=18),val('July to September 2022','actual','Q2 22',L=1,w=26),val('April to June 2022','previous','Q1 22',w=24),met('Target met?',w=18)],'''
# Repairs
pct+ | Emergency repairs attended within 24 hours | 100% | 99.8% | 100% | ✘
pct+ | Routine repairs completed within 28 days | 90% | 91.4% | 86.2% | ✔
pct+ | Repairs completed right first time | 85% | 87.0% | 87.3% | ✔
pct+ | Appointments kept | 95% | 95.0% | 93.1% | ✔
pct+ | Customers satisfied with their repair | 88% | 84.6% | 85.9% | ✘
# Safety
pct+ | Homes with a valid gas safety certificate | 100% | 100% | 99.97% | ✔
pct+ | Fire risk assessments up to date | 100% | 100% | 100% | ✔
pct+ | Electrical checks under five years old | 98% | 96.3% | 95.5% | ✘
# Your tenancy
d- | Average days to re-let an empty home | 25 days | 31 days | 34 days | ✘
pct- | Current tenant arrears | 3.5% | 3.4% | 3.8% | ✔
pct+ | New tenants satisfied with their home | 90% | 92% | 89% | ✔
# Customer contact
sec- | Average time to answer the phone (seconds) | 120 | 187 | 214 | ✘
pct+ | Stage one complaints answered in 10 working days | 95% | 98% | 90% | ✔
''',pol=True),title='How are we doing?',sub='Performance for customers, quarter two 2022/23',body='Every three months we publish how we have performed against the targets agreed with our Customer Panel.',font='Carlito',size=10,hf='#6a1b6e',sf='#efe2f0',rule='h',rc='#c9a9cb',textsize=11,titlecol='#6a1b6e',pad=(2,3)))
# n06 children's data set, twelve months by columns, spreadsheet
PAGES.append(P('n07','html',T([code('PI',w=6),name('Indicator',w=40),val('Q3 2017/18\nActual','previous','Q3 17',w=11),val('Q3 2018/19\nActual','actual','Q3 18',L=1,w=11),val('Q3 2018/19\nTarget','target','Q3 18',w=11),val('Variance\nfrom target','variance','Q3 18',w=11,u='n'),rag('Status','colword',map={'G':'On target','A':'Within 10%','R':'Off target'},w=12),dr('Direction\nof travel','arr2',w=10)],'''
n- | 1.1 | Accidental dwelling fires | 118 | 106 | 112 | -6 | G | D
n- | 1.2 | Deaths in accidental dwelling fires | 1 | 2 | 0 | +2 | R | U
n- | 1.3 | Injuries in accidental dwelling fires | 14 | 11 | 12 | -1 | G | D
n- | 1.4 | Deliberate primary fires | 74 | 81 | 77 | +4 | A | U
n- | 1.5 | Deliberate secondary fires | 301 | 268 | 295 | -27 | G | D
n- | 1.6 | Fires in non-domestic premises | 47 | 47 | 45 | +2 | A | S
n- | 2.1 | False alarms due to automatic detection | 733 | 802 | 720 | +82 | R | U
n- | 2.2 | Malicious false alarms attended | 21 | 18 | 20 | -2 | G | D
n+ | 3.1 | Safe and Well visits completed | 2,410 | 2,655 | 2,600 | +55 | G | U
n+ | 3.2 | Fire safety audits completed | 288 | 264 | 290 | -26 | A | D
n- | 4.1 | Road traffic collisions attended | 142 | 139 | N/A | – |  | D
''',pol=True),title='Performance Report: Quarter 3 2018/19',sub='Fire and Rescue Authority – Performance and Scrutiny Committee',body='The period covered is 1 October to 31 December 2018. Targets for incidents are maximum numbers except for visits and audits, where they are minimum numbers.',font='Liberation Sans',size=8.8,hf='#c00000',rc='#999',zebra='#f7f7f7',rule='full',titlecol='#c00000'))
# n08 health board Scotland, standards with thresholds
PAGES.append(P('n09','docx',T([code('Indicator',w=16),name('Description',w=58),unit('Unit',w=16),val('2007/08 Actual','previous','FY07',w=18),val('2008/09 Actual','previous','FY08',w=18),val('2009/10 Target','target','FY09',w=18),val('2009/10 Actual','actual','FY09',L=1,w=18),rag('On target?','bullet',w=16),txt('Comments',w=60)],'''
kg- | NI 191 | Residual household waste per household | kg | 712 | 668 | 640 | 621 | G | Alternate weekly collection was extended to all properties in June 2009.
pct+ | NI 192 | Household waste sent for reuse, recycling and composting | % | 34.61 | 38.25 | 41.00 | 41.93 | G | 
pct- | NI 193 | Municipal waste landfilled | % | 64.90 | 61.38 | 58.00 | 57.52 | G | 
pct- | NI 195a | Improved street and environmental cleanliness: litter | % | Not collected | 7 | 6 | 8 | R | The third survey was carried out in the snow of January 2010.
pct- | NI 195b | Improved street and environmental cleanliness: detritus | % | Not collected | 13 | 12 | 13 | A | 
pct- | NI 195c | Improved street and environmental cleanliness: graffiti | % | Not collected | 3 | 3 | 2 | G | 
sc- | NI 196 | Improved street and environmental cleanliness: fly tipping | Grade | 3 | 2 | 1 | 2 | A | Enforcement actions rose but so did incidents.
p100k- | L 41 | Missed bins per 100,000 collections | No. | 61.4 | 48.7 | 45.0 | 39.2 | G | 
gbp- | L 42 | Cost of waste collection per household | £ | 51.36 | 54.80 | 55.00 | 53.17 | G | Subject to audit.
pct+ | L 43 | Residents satisfied with refuse collection | % | 74 | Not collected | 80 | 77 | A | Postal survey, 1,104 replies.
''',pol=False),title='Waste and Street Scene: Year End Performance 2009/10',sub='Environment Policy Development Group – 22 July 2010',land=True,font='Liberation Serif',size=9.5,hf=None,hc='#000000',rc='#000000',textsize=11,margin=(18,18,16,18)))
# n10 planning, spreadsheet, counts with percentages
PAGES.append(P('n11','docx',[T([name('Directorate',w=44),val(['Stage 1','Received'],'actual','Q3 21',w=17,u='n',den=1),val(['Stage 1','Closed in\n15 days'],'actual','Q3 21',w=17,u='n',num=1),val(['Stage 1','% in time'],'actual','Q3 21',L=1,w=17,u='pct'),val(['Stage 2','Received'],'actual','Q3 21',w=17,u='n'),val(['Stage 2','Closed in\n20 days'],'actual','Q3 21',w=17,u='n'),val(['Stage 2','% in time'],'actual','Q3 21',w=17,u='pct')],'''
n0 | Adult Social Care | 31 | 27 | 87%@A | 4 | 3 | 75%
n0 | Children and Families | 44 | 34 | 77%@R | 9 | 6 | 67%
n0 | Environment and Transport | 187 | 176 | 94%@G | 12 | 11 | 92%
n0 | Housing Services | 212 | 183 | 86%@A | 23 | 17 | 74%
n0 | Planning and Regeneration | 38 | 36 | 95%@G | 7 | 7 | 100%
n0 | Resources | 53 | 49 | 92%@G | 3 | 3 | 100%
n0 | Council total | 565 | 505 | 89%@A | 58 | 47 | 81%
''',title='Table 2: Complaints closed in Quarter 3 2021/22',pol=False),
T([name('Corporate indicator',w=60),val('Target','target','?',w=18),val('Q3 2020/21','previous','Q3 20',w=20),val('Q2 2021/22','previous','Q2 21',w=20),val('Q3 2021/22','actual','Q3 21',L=1,w=20)],'''
n- | Stage 1 complaints received | – | 498 | 611 | 565
pct+ | Stage 1 complaints closed in time | 90% | 84% | 91% | 89%@A
pct- | Stage 1 complaints upheld or partly upheld | – | 46% | 43% | 44%
pct- | Complaints escalated to stage 2 | 10% | 11% | 9% | 10%@G
n- | Ombudsman decisions upheld | – | 2 | 0 | 3
n0 | Compliments received | – | 142 | 187 | 166
''',title='Table 3: Corporate complaint indicators',pol=False)],title='Complaints and Compliments – Quarter 3 2021/22',sub='Corporate Scrutiny Committee, 2 March 2022',body='4.1 The Council closed 565 stage 1 complaints between October and December 2021. Performance is shown green where it is at or better than target, amber where it is within 5 percentage points, and red otherwise. For table 2 the target is 90%.',font='Arial',size=9.5,hf='#44546a',rc='#8497b0',textsize=10.5,pal='pale',between='4.2 The indicators for the whole Council compare with earlier quarters as follows.'))
# n12 sickness by service, quarters, portrait
PAGES.append(P('n13','xlsx',T([name('Key performance indicator',w=44),val('Annual\ntarget','target','FY19',w=10)]+[val(m,'actual' if p=='M19-09' else 'previous',p,w=9,**({'L':1} if p=='M19-09' else {})) for m,p in [('Apr 19','M19-04'),('May 19','M19-05'),('Jun 19','M19-06'),('Jul 19','M19-07'),('Aug 19','M19-08'),('Sep 19','M19-09')]]+[txt('Lead officer',w=20)],'''
# Income
pct+ | Council tax collected, cumulative (%) | 97.20 | 10.41{p=YM19-04}@G | 19.63{p=YM19-05}@G | 28.75{p=YM19-06}@G | 37.84{p=YM19-07}@A | 46.90{p=YM19-08}@A | 56.02{p=YM19-09}@A | Head of Revenues
pct+ | Business rates collected, cumulative (%) | 98.10 | 11.97{p=YM19-04}@G | 21.30{p=YM19-05}@G | 30.42{p=YM19-06}@G | 39.55{p=YM19-07}@G | 48.87{p=YM19-08}@G | 58.13{p=YM19-09}@G | Head of Revenues
gbpk- | Sundry debt over 90 days (£000) | 450 | 612@R | 598@R | 587@R | 544@R | 473@A | 438@G | Head of Finance
pct+ | Sundry debt collected within 60 days (%) | 92.00 | 90.14@A | 91.27@A | 93.05@G | 92.66@G | 91.83@A | 93.40@G | Head of Finance
# Payments
pct+ | Invoices paid within 30 days (%) | 95.00 | 93.61@A | 94.72@A | 95.88@G | 96.13@G | 95.07@G | 94.11@A | Head of Finance
pct+ | Local suppliers paid within 10 days (%) | 85.00 | 80.55@R | 83.19@A | 84.62@A | 86.00@G | 87.94@G | 88.25@G | Head of Finance
d- | New housing benefit claims, days to process | 21.0 | 24.6@R | 22.9@A | 20.7@G | 19.5@G | 20.1@G | 18.8@G | Head of Benefits
d- | Benefit changes, days to process | 8.0 | 6.1@G | 7.4@G | 7.7@G | 8.3@A | 7.9@G | 7.2@G | Head of Benefits
# Treasury
pct+ | Average return on investments (%) | 0.85 | 0.81@A | 0.83@A | 0.86@G | 0.87@G | 0.88@G | 0.88@G | Head of Finance
gbpm0 | Investments at month end (£m) | n/a | 41.2{p=D19-04-30} | 43.7{p=D19-05-31} | 40.9{p=D19-06-30} | 44.5{p=D19-07-31} | 46.1{p=D19-08-31} | 42.8{p=D19-09-30} | Head of Finance
''',pol=False),title='Finance and Revenues KPIs 2019/20',sub='Month 6 – September 2019',land=True,font='Arial',size=9.5,hf='#404040',sf='#e7e6e6',rc='#a6a6a6',na='right',pal='soft',textsize=11))
# n14 LGBF comparison, Scotland, family group
PAGES.append(P('n15','html',T([name('Indicator'),val('Actual Q2 2014/15','actual','Q2 14',L=1),val('Target Q2 2014/15','target','Q2 14'),rag('RAG','fillword'),val('Actual Q1 2014/15','previous','Q1 14'),val('Actual Q2 2013/14','previous','Q2 13'),dr('Direction of travel','imp2'),txt('Reason for performance'),txt('Action being taken')],'''
pct+ | ASC03 – Adults with a learning disability in paid employment | 5.8% | 7.5% | R | 6.1% | 6.9% | W | Two supported employment schemes ended in June and people who used them have not all found other work. | A new provider starts in January 2015. The target will be reviewed with the budget.
d- | HR01 – Working days lost through sickness per employee | 2.61 | 2.25 | R | 2.40 | 2.33 | W | Stress and musculoskeletal problems make up more than half of absence. Social care and school catering have the highest rates. | Return to work interviews are being audited and 84 managers have been trained.
pct+ | CYP12 – Care leavers in education, employment or training | 51.4% | 58.0% | R | 47.9% | 49.2% | I | Of the 37 young people in the group, 19 were in education, employment or training. | The apprenticeship scheme will be open to all care leavers from November.
pct+ | PL02 – Minor planning applications determined in eight weeks | 66.0% | 70.0% | A | 66.0% | 73.8% | N | Sickness and one vacancy in the team. | An agency planner has been employed until March.
''',layout='forms',n=3,pol=False),title='Appendix C: Exception Report, Quarter 2 2014/15',sub='Indicators rated red or amber and not improving on target',font='Liberation Sans',size=9,hf='#000',sf='#e4e8ee',rc='#8a94a6',textsize=10))
# n16 police authority, twelve months against twelve months, group position
PAGES.append(P('n17','docx',T([name('Performance indicator',w=70),val('2013/14','previous','FY13',w=18),val('2014/15','previous','FY14',w=18),val('2015/16','actual','FY15',L=1,w=18),val('Target\n2015/16','target','FY15',w=18),rag('Status','colword',map={'G':'Achieved','A':'Partly','R':'Not achieved'},w=24)],'''
# Conservation
pct+ | Scheduled monuments at low or no risk | 71% | 74% | 78% | 76% | G
n+ | Hectares of moorland under agreed management | 6,120{u=sc} | 6,480{u=sc} | 6,655{u=sc} | 7,000{u=sc} | A
n+ | Trees and hedgerow plants supplied | 4,310 | 5,275 | 5,902 | 5,000 | G
# Access
pct+ | Footpaths and other rights of way that are easy to use | 86% | 84% | 81% | 88% | R
n+ | Volunteer days | 2,204 | 2,517 | 2,731 | 2,500 | G
n+ | People on guided walks and events | 7,988 | 8,412 | 7,106 | 8,500 | R
n+ | Visits to park centres | 402,118 | 396,540 | 411,275 | 400,000 | G
n+ | School pupils taking part in visits | 5,316 | 5,044 | 4,870 | 5,200 | A
# Planning
pct+ | Major applications determined within 13 weeks | 67% | 50% | 75% | 65% | G
pct+ | Minor applications determined within 8 weeks | 72% | 70% | 69% | 72% | A
pct- | Appeals allowed | 30% | 22% | 28% | 30% | G
n+ | Affordable homes permitted | 12 | 19 | 8 | 15 | R
pct+ | Enforcement cases resolved within 12 months | 78% | 81% | 83% | 80% | G
# Corporate
d- | Days lost to sickness per employee | 5.6 | 6.9 | 4.8 | 6.0 | G
pct+ | Correspondence answered within 10 working days | 91% | 94% | 95% | 95% | G
tco2- | Emissions of the Authority (tonnes CO2) | 418 | 397 | 402 | 380 | A
''',pol=False),title='Business Plan: performance indicators 2015/16',sub='National Park Authority, 23 June 2016, Item 8',font='Caladea',size=10,hf='#385623',sf='#e2efd9',rule='full',rc='#a8d08d',textsize=11))
# n18 adult social care outcomes framework with quartile and peers
PAGES.append(P('n19','html',T([code('Code'),name('Name'),val('2024/25','actual','FY24',L=1),dr('Change','tri'),val('2023/24','previous','FY23'),val('Target 2024/25','target','FY24'),rag('Status','fillword',map={'G':'On target','A':'Close to target','R':'Below target'})],'''
pct+ | TP01 | Overall satisfaction | 71.8% | U | 69.4% | 70.0% | G
pct+ | TP02 | Satisfaction with repairs | 74.0% | U | 71.6% | 75.0% | A
pct+ | TP05 | Home is safe | 76.3% | D | 77.9% | 78.0% | A
pct+ | TP06 | Landlord listens to views and acts | 58.2% | U | 55.1% | 60.0% | A
pct+ | TP09 | Approach to handling complaints | 31.5% | D | 34.7% | 40.0% | R
pct+ | TP10 | Communal areas clean and well maintained | 68.9% | U | 66.0% | 68.0% | G
pct+ | RP02 | Emergency repairs completed in target time | 97.6% | U | 95.2% | 98.0% | A
pct+ | BS01 | Gas safety checks | 100.0% | S | 100.0% | 100.0% | G
pct- | RP01 | Homes that do not meet the Decent Homes Standard | 0.9% | D | 1.7% | 1.0% | G
''',layout='cards',n=3,pol=False),title='Tenant Satisfaction Measures 2024/25',sub='Our results for the year from 1 April 2024 to 31 March 2025',font='Open Sans',size=8.8,hf='#00457c',titlecol='#00457c',pal='gov',textsize=10))
# n20 Welsh council, national measures, rank, fill of the value
PAGES.append(P('n21','xlsx',T([code('Priority',w=14),name('Key performance indicator',w=44),good('Higher or\nlower better',w=11),val('Q4\n2022/23','previous','Q4 22',w=9),val('Q1\n2023/24','previous','Q1 23',w=9),val('Q2\n2023/24','previous','Q2 23',w=9),val('Q3\n2023/24','actual','Q3 23',L=1,w=9),val('Target\nQ3','target','Q3 23',w=9),rag('RAG\nstatus','fillword',w=9),dr('Direction\nof travel','word',w=10),txt('Portfolio',w=20)],'''
pct+ | Homes | Council homes with a valid gas certificate | Higher | 99.9% | 99.8% | 100% | 100% | 100% | G | Same | Housing
pct+ | ^ | Non-emergency repairs completed within target | Higher | 84.1% | 82.7% | 80.3% | 78.8% | 90.0% | R | Down | Housing
n- | ^ | Households in bed and breakfast over six weeks | Lower | 6 | 9 | 14 | 11 | 0 | R | Down | Housing
n+ | ^ | Affordable homes delivered | Higher | 22 | 8 | 17 | 31 | 25 | G | Up | Planning
pct+ | Place | Household waste recycled or composted | Higher | 39.8% | 46.2% | 45.9% | 41.0% | 42.0% | A | Down | Environment
p100k- | ^ | Missed bins per 100,000 collections | Lower | 71 | 64 | 58 | 62 | 65 | G | Up | Environment
pct+ | ^ | Fly-tips removed within two working days | Higher | 90.6% | 93.3% | 94.0% | 96.5% | 95.0% | G | Up | Environment
pct+ | ^ | Major planning applications determined on time | Higher | 91.7% | 88.9% | 100% | 92.3% | 85.0% | G | Down | Planning
n0 | ^ | Visits to leisure centres |  | 161,204 | 158,330 | 150,917 | 144,582 | 145,000 | A | Down | Leisure
pct+ | People | Contact centre calls answered | Higher | 88.0% | 90.1% | 91.4% | 92.2% | 92.0% | G | Up | Resources
pct+ | ^ | Freedom of information requests answered on time | Higher | 93.5% | 95.0% | 91.9% | TBC | 90.0% |  |  | Resources
pct+ | ^ | Council tax collected | Higher | 97.4%{p=?} | 28.3%{p=?} | 55.6%{p=?} | 82.9%{p=?} | 83.0% | A | Up | Resources
pct+ | ^ | Stage 1 complaints answered within 10 working days | Higher | 79.1% | 83.4% | 85.0% | 90.2% | 90.0% | G | Up | Resources
d- | ^ | Working days lost to sickness per employee | Lower | 2.24 | 1.98 | 2.07 | 2.71 | 2.00 | R | Up | Resources
pct- | ^ | Staff turnover | Lower | 3.3% | 3.0% | 2.7% | 2.7% | 3.0% | G | Same | Resources
''',pol=True),title='Corporate Scorecard, Quarter 3 2023/24',sub='Cabinet – 13 February 2024 – Appendix 1',land=True,font='Calibri',size=10,hf='#203864',rc='#8ea9db',textsize=11,legend='Direction of travel shows whether the figure has gone up or down since the quarter before.'))
# n22 housing management, committee paper with two small tables
PAGES.append(P('n23','html',T([name('Measure',w=34),pcol('Period',w=12),val('Actual','actual','row',L=1,w=10),val('Target','target','row',w=10),rag('Performance','dot',w=11),dr('Direction\nof travel','fat',w=10),val('Same period\nlast year','previous','row-1y',w=11),txt('Commentary',w=40)],'''
pct+ | Council Tax collection rate | Sep 2020{p=YM20-09} | 54.12% | 56.30% | R | Dr | 56.44% | Recovery action was suspended from April to August because of the pandemic.
pct+ | Business Rates collection rate | Sep 2020{p=YM20-09} | 52.87% | 57.00% | R | Dr | 57.61% | Retail and hospitality have 100% relief this year.
d- | Housing Benefit: new claims (days) | Sep 2020{p=M20-09} | 18.2 | 20.0 | G | Dg | 22.7 | 
pct+ | Stage one complaints answered within 10 days | Q2 2020/21{p=Q2 20} | 88.6% | 90.0% | A | Ug | 84.0% | 39 of 44 complaints were answered in time.
pct+ | Major planning applications in time | Q2 2020/21{p=Q2 20} | 100.0% | 80.0% | G | Sa | 100.0% | All seven applications.
pct+ | Minor and other planning applications in time | Q2 2020/21{p=Q2 20} | 91.3% | 88.0% | G | Ug | 86.9% | 
n- | Fly tipping incidents | Q2 2020/21{p=Q2 20} | 648 | 500 | R | Ur | 487 | Incidents rose nationally while recycling centres were closed.
pct+ | Household waste recycled or composted | Q1 2020/21{p=Q1 20} | 50.8% | 52.0% | A | Dr | 53.1% | Reported a quarter in arrears.
n+ | Visits to museums | Q2 2020/21{p=Q2 20} | 2,316 | N/A |  | Dr | 18,904 | Museums reopened on 20 August with limited numbers.
d- | Sickness absence per FTE (days, rolling year) | Sep 2020{p=R20-09} | 6.84 | 8.00 | G | Dg | 8.31 | 
''',pol=False),title='Council Performance Report',sub='July to September 2020',land=True,font='Open Sans',size=8,hf='#f1f1f1',hc='#333333',rule='h',rc='#d0d0d0',titlecol='#d2492a',pal='soft',textsize=9.5,margin=(13,12,12,12)))
# n24 environmental health, part of a report, no ratings
PAGES.append(P('n25','xlsx',T([name('Measure',w=36),val('Target','target','?',w=9)]+[val(h,'actual' if p=='M15-03' else 'previous',p,w=8) for h,p in zip('Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar'.split(),['M14-%02d'%m for m in range(4,13)]+['M15-01','M15-02','M15-03'])]+[val('2014/15','actual','FY14',L=1,w=9)],'''
n0 | Calls offered | – | 18,420 | 16,905 | 15,877 | 16,340 | 14,902 | 16,118 | 15,760 | 14,233 | 11,854 | 16,671 | 15,019 | 21,386 | 193,485
n0 | Calls answered | – | 16,173 | 15,299 | 14,718 | 15,278 | 14,098 | 15,054 | 14,846 | 13,564 | 11,416 | 15,337 | 13,998 | 18,306 | 178,087
pct+ | % answered | 92% | 87.8%@A | 90.5%@A | 92.7%@G | 93.5%@G | 94.6%@G | 93.4%@G | 94.2%@G | 95.3%@G | 96.3%@G | 92.0%@G | 93.2%@G | 85.6%@R | 92.0%@G
sec- | Average wait (seconds) | 60 | 118@R | 84@R | 57@G | 52@G | 44@G | 55@G | 49@G | 41@G | 33@G | 66@A | 58@G | 141@R | 68@A
pct+ | % answered within 30 seconds | 75% | 61.4%@R | 68.9%@A | 76.0%@G | 77.7%@G | 80.2%@G | 76.5%@G | 78.1%@G | 80.9%@G | 84.8%@G | 73.3%@A | 75.4%@G | 54.7%@R | 73.8%@A
n0 | Visitors to customer service points | – | 6,214 | 5,871 | 5,903 | 6,088 | 5,412 | 5,776 | 5,630 | 5,118 | 3,907 | 5,655 | 5,201 | 6,740 | 67,615
min- | Average wait in person (minutes) | 10 | 12.4@R | 9.8@G | 9.1@G | 8.7@G | 8.2@G | 9.4@G | 9.0@G | 7.9@G | 6.6@G | 10.3@A | 9.5@G | 14.0@R | 9.6@G
n+ | Online forms received | 2,500 | 2,117@R | 2,286@A | 2,402@A | 2,519@G | 2,388@A | 2,604@G | 2,731@G | 2,590@G | 2,044@R | 2,982@G | 2,847@G | 3,655@G | 31,165
pct+ | Customers satisfied | 90% | 88%@A | 90%@G | 91%@G | 93%@G | 92%@G | 91%@G | 92%@G | 94%@G | 95%@G | 90%@G | 91%@G | 86%@A | 91%@G
''',pol=False),title='Customer Services – monthly performance 2014/15',land=True,font='Calibri',size=9.5,hf='#7f6000',rc='#bf9000',pal='pale',textsize=12))
# n26 Scottish charter return with national average
PAGES.append(P('n27','docx',T([name('Facility',w=56),val('Q1 2011/12\n(Apr–Jun 2011)','previous','Q1 11',w=26),val('Q1 2012/13\n(Apr–Jun 2012)','actual','Q1 12',L=1,w=26),val('Change','variance','Q1 12',w=20),val('% change','variance','Q1 12',u='pct',w=20),dr('',w=10,g='fat',rag=1)],'''
# Leisure centres
n+ | Northgate Leisure Centre | 41,870 | 44,215 | 2,345 | 5.6% | Ug
n+ | Riverside Pool | 28,664 | 27,109 | -1,555 | -5.4% | Dr
n+ | Castle Sports Hall | 9,732 | 9,980 | 248 | 2.5% | Ug
n+ | Athletics Arena | 6,118 | 7,946 | 1,828 | 29.9% | Ug
# Museums and theatre
n+ | Town Museum | 8,405 | 7,711 | -694 | -8.3% | Dr
n+ | Playhouse Theatre | 12,290 | 13,024 | 734 | 6.0% | Ug
# Libraries
n+ | Central Library | 63,517 | 60,988 | -2,529 | -4.0% | Dr
n+ | Branch libraries | 51,206 | 51,206 | 0 | 0.0% | Sa
n+ | Mobile library | 2,140 | Not available | – | – | 
''',pol=False),title='Attendance at Leisure and Cultural Facilities',sub='Quarter 1, 2012/13',body='The Olympic Torch relay visited the arena on 25 May. The pool was closed for nine days in June for work on the filters.',font='Carlito',size=10.5,hf='#ffc000',hc='#000000',sf='#fff2cc',rc='#bf9000',textsize=11.5,na='right'))
# n28 older web export, aims in words
PAGES.append(P('n29','xlsx',[T([name('Directorate (£000)',w=40),val('Revised budget','budget','FY22',w=13),val('Actual to date','actual','YM22-12',w=13),val('Forecast outturn','forecast','FY22',L=1,w=13),val('Forecast variance','variance','FY22',w=13),rag('RAG','letter',w=9)],'''
gbpk- | Adults and Health | 96,412 | 71,880 | 99,305 | 2,893 | R
gbpk- | Children's Services | 61,730 | 48,916 | 65,214 | 3,484 | R
gbpk- | Place | 38,255 | 27,404 | 38,511 | 256 | A
gbpk- | Corporate Services | 21,608 | 15,733 | 21,190 | (418) | G
gbpk- | Capital financing and reserves | 17,904 | 9,127 | 16,450 | (1,454) | G
gbpk- | Total | 235,909 | 173,060 | 240,670 | 4,761 | R
''',title='1. Revenue budget at month 9',pol=False),
T([name('Indicator',w=40),val('Target','target','?',w=13),val('Dec 2021','previous','M21-12',w=13),val('Dec 2022','actual','M22-12',L=1,w=13),dr('Change','tri',w=13),rag('RAG','letter',w=9)],'''
pct+ | Savings delivered or on track | 90% | 86%{p=?} | 81%{p=?} | D | R
pct+ | Capital programme spent to date | 60% | 48%{p=?} | 51%{p=?} | U | A
pct+ | Invoices paid within 30 days | 95% | 96.2% | 97.0% | U | G
gbpk- | Debt over one year old (£000) | 3,000 | 3,412 | 2,955 | D | G
pct+ | Council tax collected in year | 83.5% | 83.1%{p=?} | 83.1%{p=?} | S | A
''',title='2. Financial health indicators',pol=False)],title='Finance Dashboard – December 2022',sub='Council Management Team',land=False,font='Arial',size=10,hf='#c00000',rc='#bfbfbf',na='right',textsize=11))
# n30 workforce profile, no targets
PAGES.append(P('n31','docx',T([code('BVPI',w=16),name('Indicator description',w=66),val('2006/07\nActual','previous','FY06',w=18),val('2007/08\nActual','actual','FY07',L=1,w=18),val('2007/08\nTarget','target','FY07',w=18),val('2008/09\nTarget','target','FY08',nocmp=1,w=18),val('Top quartile\n(districts)\n2006/07','other','FY06',w=22,**{'or':'national statistical_neighbours'}),dr('Better or worse than last year','imp2',w=24),met('Target met',w=16)],'''
pct+ | 8 | Invoices paid within 30 days | 94.10% | 96.72% | 96.00% | 97.00% | 97.00% | I | Yes
pct+ | 9 | Council tax collected | 98.31% | 98.44% | 98.60% | 98.60% | 98.60% | I | No
d- | 12 | Working days lost to sickness absence | 9.84 | 8.91 | 9.00 | 8.50 | 8.09 | I | Yes
d- | 78a | Speed of processing new benefit claims (days) | 31.7 | 26.5 | 28.0 | 25.0 | 24.5 | I | Yes
d- | 78b | Speed of processing changes of circumstances (days) | 14.2 | 10.8 | 10.0 | 9.0 | 9.1 | I | No
pct+ | 82a(i) | Household waste recycled | 17.44% | 18.90% | 19.00% | 20.00% | 22.82% | I | No
pct+ | 82b(i) | Household waste composted | 8.05% | 11.63% | 11.00% | 13.00% | 14.14% | I | Yes
kg- | 84a | Household waste collected per head (kg) | 408.3 | 415.6 | 405.0 | 410.0 | 385.4 | W | No
pct+ | 109a | Major planning applications in 13 weeks | 71.43% | 64.29% | 70.00% | 70.00% | 80.65% | W | No
pct+ | 109b | Minor planning applications in 8 weeks | 75.90% | 81.07% | 77.00% | 80.00% | 83.44% | I | Yes
pct- | 204 | Planning appeals allowed | 27.3% | 33.3% | 30.0% | 30.0% | 25.5% | W | No
p1k- | 126 | Domestic burglaries per 1,000 households | 6.91 | 5.88 | 6.50 | 5.70 | 5.90 | I | Yes
''',pol=False),title='Best Value Performance Indicators 2007/08',sub='Best Value Performance Plan, June 2008 – Part 2',body='The final column shows whether the 2007/08 target was met. Results are subject to audit.',land=True,font='Liberation Sans',size=9,hf='#cccccc',hc='#000000',rc='#000000',textsize=11,margin=(14,16,13,16)))
# n32 public health outcomes against region and England
PAGES.append(P('n33','xlsx',T([code('Ref',w=7),name('Performance indicator',w=56),val('Standard to\nbe met','target','?',w=13),val('2021–22','previous','FY21',w=10),val('2022–23','previous','FY22',w=10),val('2023–24','actual','FY23',L=1,w=10),rag('Status','glyph',map={'G':'✔','R':'✖','A':'~'},w=8),val('NI average\n2023–24','national','FY23',w=12,**{'or':'regional'})],'''
# Statutory indicators
n+ | ED1 | Jobs promoted through business start-up activity | ≥ 140 | 151 | 133 | 146 | G | n/a
wk- | P1 | Average processing time, major planning applications (weeks) | < 30 | 48.2 | 57.4 | 41.6 | R | 39.5
wk- | P2 | Average processing time, local planning applications (weeks) | < 15 | 16.8 | 17.2 | 14.6 | G | 20.8
pct+ | P3 | Enforcement cases progressed within 39 weeks | ≥ 70% | 82.4% | 76.1% | 79.3% | G | 72.4%
pct+ | W1 | Household waste recycled or composted | ≥ 50% | 52.3% | 51.9% | 49.6% | R | 50.7%
t- | W2 | Biodegradable waste sent to landfill (tonnes) | < 16,444 | 9,880 | 8,412 | 7,965 | G | n/a
t- | W3 | Municipal waste arisings (tonnes) | n/a | 71,306 | 68,020 | 69,744 |  | n/a
# Self-imposed indicators
pct+ | S1 | Absence: employees with no sickness in the year | ≥ 45% | 41.0% | 38.6% | 44.2% | R | n/a
d- | S2 | Days lost per employee | < 14 | 15.3 | 16.1 | 13.7 | G | 15.2
pct+ | S3 | Invoices paid within 30 calendar days | ≥ 90% | 88.9% | 91.7% | 93.4% | G | 89.8%
pct+ | S4 | Building control full plans assessed within target | ≥ 90% | 86.5% | 90.4% | 90.0% | G | n/a
n+ | S5 | Leisure memberships | ≥ 12,000 | 8,771 | 11,206 | 12,958 | G | n/a
''',pol=False),title='Performance Improvement Report 2023–24',sub='Borough and District Council – published under section 92 of the Local Government Act (Northern Ireland) 2014',land=True,font='Arial',size=10,hf='#1d6f42',sf='#d5e8d4',rc='#82b366',textsize=11))
# n34 community safety partnership, same quarter last year, Word
PAGES.append(P('n35','html',T([code('Ref',w=7),name('Indicator',w=36),val('Target','target','?',w=8),val('Q1','previous','Q1 11',w=8),rag('RAG','letter',w=5,prev=1),val('Q2','previous','Q2 11',w=8),rag('RAG','letter',w=5,prev=1),val('Q3','previous','Q3 11',w=8),rag('RAG','letter',w=5,prev=1),val('Q4','actual','Q4 11',L=1,w=8),rag('RAG','letter',w=5)],'''
# Children
pct+ | NI 59 | Initial assessments completed within 10 working days | 80% | 71.2% | R | 74.9% | A | 81.3% | G | 84.6% | G
pct+ | NI 60 | Core assessments completed within 35 working days | 82% | 79.0% | A | 80.6% | A | 77.5% | A | 72.1% | R
pct- | NI 62 | Three or more placements in the year | 10% | 9.1% | G | 9.8% | G | 10.6% | A | 11.4% | A
pct+ | NI 66 | Reviews of looked after children held on time | 98% | 97.2% | A | 98.4% | G | 98.8% | G | 98.1% | G
pct- | NI 68 | Referrals going on to initial assessment | – | 63.7% |  | 66.0% |  | 61.9% |  | 64.8% | 
# Adults
pct+ | NI 130 | Social care clients receiving self-directed support | 45% | 33.8% | R | 38.2% | R | 42.6% | A | 46.9% | G
d- | NI 131 | Delayed transfers of care per 100,000 | 9.0 | 8.4 | G | 9.6 | A | 11.2 | R | 10.7 | R
pct+ | NI 132 | Assessments of new clients within 28 days | 85% | 86.1% | G | 87.4% | G | 84.2% | A | 88.0% | G
pct+ | NI 135 | Carers receiving an assessment or review | 28% | 22.5% | R | 25.9% | A | 28.3% | G | 30.1% | G
pct+ | NI 146 | Adults with learning disabilities in employment | 7% | 5.3% | R | 5.9% | R | 6.6% | A | 6.2% | A
'''.replace('d- | NI 131','p100k- | NI 131'),pol=False),title='People Directorate – Performance Indicators 2011/12',sub='Year end position, Overview and Scrutiny Panel, 14 June 2012',font='Arial',size=8.5,hf='#e36c0a',sf='#fde9d9',rc='#e0a878',textsize=10))
# n36 landlord measures with median of peers, ranges of the survey
PAGES.append(P('n37','docx',T([name('Indicator',w=60),val('Quarter 3\n2008/09','previous','Q3 08',w=22),val('Quarter 2\n2009/10','previous','Q2 09',w=22),val('Quarter 3\n2009/10','actual','Q3 09',L=1,w=22),val('Target','target','?',w=16),txt('Against target',w=26),dr('Against last year','imp2',w=20)],'''
d- | NI 181 Time to process new claims and changes (days) | 16.2 | 12.9 | 11.4 | 13.0 | On target | I
d- | New claims only (days) | 32.8 | 27.3 | 25.1 | 25.0 | Just below target | I
d- | Changes of circumstances only (days) | 11.9 | 9.0 | 8.2 | 10.0 | On target | I
pct+ | New claims decided within 14 days of all information | 86% | 91% | 89% | 92% | Below target | I
pct+ | Accuracy of claims checked | 96.4% | 97.0% | 96.4% | 98.0% | Below target | N
pct+ | Overpayments recovered | 31.5% | 28.8% | 29.7% | 30.0% | Just below target | W
n0 | Caseload at the end of the quarter | 7,914{p=D08-12-31} | 8,836{p=D09-09-30} | 9,051{p=D09-12-31} | – |  | 
n0 | New claims received | 1,120 | 1,377 | 1,290 | – |  | 
n+ | Fraud sanctions and prosecutions | 14 | 9 | 17 | 15 | On target | I
'''.replace('| – |  | \n','| – |  | \n'),pol=False),title='Housing and Council Tax Benefit Performance',sub='Report to: Resources Policy Panel. Date: 2 February 2010. Agenda item 7',body='2.1 The number of people claiming benefit has continued to grow because of the recession, from 7,914 in December 2008 to 9,051 in December 2009.\n2.2 The quarter’s performance is set out below.',after='2.3 Extra government grant of £41,360 has paid for two temporary assessors until June 2010.',font='Liberation Sans',size=9.5,hf=None,hc='#000000',rc='#000000',textsize=11,margin=(22,20,20,22)))
# n38 highways contract indicators, spreadsheet, thresholds
PAGES.append(P('n39','html',T([name('Indicator',w=42),val('Q4 2018/19','previous','Q4 18',w=11),val('Q3 2019/20','previous','Q3 19',w=11),val('Q4 2019/20','actual','Q4 19',L=1,w=11),val('Target','target','?',w=10),rag('Status','pill',map={'G':'On track','A':'At risk','R':'Off track'},w=12),dr('Trend','fat',w=8)],'''
pct+ | Stage 1 complaints answered within 20 working days | 78.2% | 81.0% | 83.6% | 85.0% | A | U
> Comments: the Customer Relations team moved into the Chief Executive’s department in November. Of 171 complaints, 143 were answered in time.
pct+ | Education, health and care plans issued within 20 weeks | 54.9% | 61.7% | 66.3% | 60.0% | G | U
> Comments: demand rose again this year, with 22% more requests. Two extra case officers were appointed.
n- | Rough sleepers at the quarterly count | 19 | 27 | 12 | 15 | G | D
> Comments: people were offered rooms under the “Everyone In” scheme at the end of March.
pct+ | Household waste reused, recycled or composted | 37.1% | 38.4% | 36.0% | 40.0% | R | D
> Comments: contamination remains high in the mixed dry recycling. A campaign was planned for April and has been put back to the autumn.
d- | Average days between placement order and match with a family | 188 | 204 | 204 | 150 | R | S
> Comments: small numbers. Nine children were matched in the quarter.
n+ | New council homes started | 14 | 0 | 46 | 40 | G | U
> Comments: work began at two sites before they were closed on 24 March.
gbpm0 | Business rates growth since 2015 (£m) | 3.1 | 3.8 | 4.2 | No target |  | U
''',pol=False),title='Council Plan 2018–2022: Quarter 4 update',sub='Performance and Finance Scrutiny, 9 July 2020',font='Lato',size=8.8,hf='#283747',nf='#f4f6f7',rc='#d5d8dc',rule='full',titlecol='#283747',pal='soft',textsize=10.5))
# n40 information requests and democratic services, tick in one of three columns
