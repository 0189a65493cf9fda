"""Pages of KPIs and their labels, made by one program from one description. See README.md beside."""
import re, json, html, calendar
COL={'G':'green','A':'amber','R':'red','B':'blue','X':'grey','Y':'yellow'}
PAL={'std':{'G':'#00b050','A':'#ffc000','R':'#ff0000','B':'#0070c0','X':'#bfbfbf','Y':'#ffff00'},
     'pale':{'G':'#c6efce','A':'#ffeb9c','R':'#ffc7ce','B':'#bdd7ee','X':'#e5e5e5','Y':'#ffffcc'},
     'gov':{'G':'#00703c','A':'#f47738','R':'#d4351c','B':'#1d70b8','X':'#b1b4b6','Y':'#ffdd00'},
     'soft':{'G':'#8bc34a','A':'#ffb74d','R':'#e57373','B':'#64b5f6','X':'#cccccc','Y':'#fff176'}}
UN={'pct':('percent',1),'pp':('percentage_points',1),'n':('count',1),'gbp':('gbp',1),'gbpk':('gbp',1000),'gbpm':('gbp',1000000),'d':('days',1),'wk':('weeks',1),
    'mo':('months',1),'h':('hours',1),'fte':('fte',1),'p1k':('per_1000',1),'p10k':('per_10000',1),'p100k':('per_100000',1),'rat':('ratio',1),'min':('minutes',1),
    'sec':('seconds',1),'kg':('kg',1),'t':('tonnes',1),'tco2':('tonnes_co2e',1),'sc':('unknown',1),'yr':('years',1),'pts':('points',1)}
def per(p):
    if p is None or p=='': return None
    if p=='?': return 'unclear'
    if '/' in p: return p
    m=re.match(r'^FY(\d\d)$',p)
    if m: y=2000+int(m[1]); return f'{y}-04-01/{y+1}-03-31'
    m=re.match(r'^AY(\d\d)$',p)
    if m: y=2000+int(m[1]); return f'{y}-09-01/{y+1}-08-31'
    m=re.match(r'^CY(\d\d)$',p)
    if m: return f'20{m[1]}-01-01/20{m[1]}-12-31'
    m=re.match(r'^(Q|YQ)([1-4]) (\d\d)$',p)
    if m:
        q=int(m[2]);y=2000+int(m[3]);s=4+3*(q-1);e=s+2
        ys,ms=(y,s) if s<=12 else (y+1,s-12); ye,me=(y,e) if e<=12 else (y+1,e-12)
        st=f'{y}-04-01' if m[1]=='YQ' else f'{ys}-{ms:02d}-01'
        return f'{st}/{ye}-{me:02d}-{calendar.monthrange(ye,me)[1]}'
    m=re.match(r'^(M|YM|R)(\d\d)-(\d\d)$',p)
    if m:
        y=2000+int(m[2]);mo=int(m[3]);e=f'{y}-{mo:02d}-{calendar.monthrange(y,mo)[1]}'
        if m[1]=='M': return f'{y}-{mo:02d}-01/{e}'
        if m[1]=='YM': return f'{y if mo>=4 else y-1}-04-01/{e}'
        y2,m2=(y-1,mo+1) if mo<12 else (y,1)
        return f'{y2}-{m2:02d}-01/{e}'
    m=re.match(r'^D(\d\d)-(\d\d)-(\d\d)$',p)
    if m: d=f'20{m[1]}-{m[2]}-{m[3]}'; return f'{d}/{d}'
    raise ValueError(p)
class C:
    def __init__(s,head,kind,**o):
        s.head=[head] if isinstance(head,str) else list(head); s.kind=kind; s.o=o
def code(h,**o): return C(h,'code',**o)
def name(h,**o): return C(h,'name',**dict(dict(w=30),**o))
def val(h,role,period,**o): return C(h,'val',role=role,period=period,**o)
def rag(h,style='fill',**o): return C(h,'rag',style=style,**o)
def dr(h,g='tri',**o): return C(h,'dir',g=g,**o)
def txt(h,**o): return C(h,'txt',**dict(dict(w=26),**o))
def good(h,**o): return C(h,'good',**o)
def unit(h,**o): return C(h,'unit',**o)
def met(h,**o): return C(h,'met',**o)
def pcol(h,**o): return C(h,'period',**o)
GL={'tri':{'U':'▲','D':'▼','S':'►'},'tri2':{'U':'▲','D':'▼','S':'◄►'},'arr':{'U':'↑','D':'↓','S':'→'},'arr2':{'U':'↑','D':'↓','S':'↔'},'fat':{'U':'⬆','D':'⬇','S':'➡'},
    'diag':{'U':'↗','D':'↘','S':'→'},'wd':{'U':'\uf0e9','D':'\uf0ea','S':'\uf0e8'},'word':{'U':'Up','D':'Down','S':'Same'},'word2':{'U':'Increasing','D':'Decreasing','S':'Stable'},
    'imp':{'I':'Improving','W':'Worsening','N':'No change'},'imp2':{'I':'Better','W':'Worse','N':'Similar'},'open':{'U':'△','D':'▽','S':'▷'},'heavy':{'U':'🡅','D':'🡇','S':'🡆'},'sup':{'U':'⇑','D':'⇓','S':'⇔'},'sml':{'U':'▴','D':'▾','S':'▸'},'word3':{'U':'Rising','D':'Falling','S':'Level'},'mix':{'U':'↑ Up','D':'↓ Down','S':'→ Same'},'imp3':{'I':'Improved','W':'Declined','N':'Maintained'},'sgn':{'I':'☺','W':'☹','N':'😐'},'stair':{'U':'➚','D':'➘','S':'➙'},'dbl':{'U':'⇧','D':'⇩','S':'⇨'}}
MISS=[('not_applicable',r'n/?a|not applicable|annual(ly)?( measure| indicator| only)?|no target( set)?|data only|not measured for quarters|monitor(ed)?( only)?|info only|trend only|not (due|reported)( this quarter)?|contextual|new( for 24/25| measure| in 2024/25)?|no comparator|none|reported in q4|bi-?annual|no target|not set|baseline( year)?|not collected|not comparable|year[- ]end only|reported annually|annual return|no survey( this year)?|not surveyed|survey year only|no benchmark|monitoring only|for information|no standard|n/r|not required|not in place|new measure|-{0}termly|nil return'),
      ('dash',r'[-–—]+'),('suppressed',r'[*xXc]|\[c\]|supp(ressed)?|#'),
      ('to_be_confirmed',r'tbc|tba|not yet (available|due|published)|awaiting( data| return)?|awaited|data not available|not available|unavailable|published in [\w ]+|available [\w ]+|awaiting [\w ]+|expected \w+|in arrears|not yet known|not yet validated|provisional|pending|data lag|due (in )?\w+|to follow|[uU]nvalidated|no data|n/k|\.\.|lag(ged)?')]
def miss(t):
    t=t.strip()
    if t=='': return 'blank'
    for k,r in MISS:
        if re.fullmatch(r,t,re.I): return k
NUM=r'[-+−–]?\s?\(?£?\s?[-−]?\d[\d,]*(?:\.\d+)?'
def num(s):
    neg=bool(re.search(r'^\s*[-−–(]',s)) or '£-' in s or '£−' in s
    d=re.sub(r'[^\d.]','',s); return ('-' if neg else '')+d
def scale(n,k):
    if k==1: return n
    from decimal import Decimal
    v=(Decimal(n)*k); v=v.quantize(1) if v==v.to_integral() else v.normalize(); return format(v,'f')
def split(c):
    m=re.match(r'^(.*?)(?:\{(.*?)\})?(?:@([GARBXY]))?$',c.strip(),re.S)
    o=dict(x.split('=',1) for x in m[2].split(';')) if m[2] else {}
    return m[1].strip(),o,m[3]
def value(t,u,k,o):
    d={}
    x=t
    if 'n' in o:
        d['number']=o['n']; f=re.search(r'(\d[\d,]*) of (\d[\d,]*)$',x)
        if f and o.get('u')!='sc': d['numerator']=f[1].replace(',','');d['denominator']=f[2].replace(',','')
    else:
        q=re.match(r'^(≥|>=|>|<|≤|<=|at least|min\.?|max\.?|up to|under|over|c\.|approx\.?|~|above|below|less than|more than)\s*',x,re.I)
        if q:
            w=q[1].lower(); d['qualifier']={'≥':'at_least','>=':'at_least','at least':'at_least','min':'at_least','min.':'at_least','>':'over','over':'over','above':'over','more than':'over',
              '<':'under','under':'under','below':'under','less than':'under','≤':'up_to','<=':'up_to','max':'up_to','max.':'up_to','up to':'up_to'}.get(w,'about'); x=x[q.end():]
        x=re.sub(r'\s*\([PpRr]\)$|[*†]+$','',x)
        f=re.search(r'\(?(\d[\d,]*)\s*(?:/|of|out of)\s*(\d[\d,]*)\)?',x)
        if f:
            d['numerator']=f[1].replace(',','');d['denominator']=f[2].replace(',','')
            x=(x[:f.start()]+' '+x[f.end():]).strip()
        r=re.match(r'^(£?[\d,.]+)\s*%?\s*(?:-|–|to)\s*(£?[\d,.]+)',x)
        if r and not f: d['low']=scale(num(r[1]),k); d['high']=scale(num(r[2]),k)
        else:
            m=re.search(NUM,x)
            if not m: raise ValueError('no number in '+t)
            kk=k
            mm=re.match(r'\s?(k|m|bn|million|thousand)\b',x[m.end():],re.I)
            if mm and u=='gbp': kk={'k':1000,'m':10**6,'bn':10**9,'million':10**6,'thousand':1000}[mm[1].lower()]
            d['number']=scale(num(m[0]),kk)
    return d
def shift(p,n):
    if p in(None,'unclear'): return p
    r=[]
    for d in p.split('/'):
        y,m,a=d.split('-'); y=int(y)+n
        if m=='02' and a in('28','29'): a=str(calendar.monthrange(y,2)[1])
        r.append(f'{y}-{m}-{a}')
    return '/'.join(r)
def before(p):
    m=re.match(r'^([MQ])(\d) (\d\d)$|^M(\d\d)-(\d\d)$',p or '')
    if not m: return '?'
    if m[4]: y,mo=int(m[4]),int(m[5])-1; y,mo=(y-1,12) if mo==0 else (y,mo); return f'M{y:02d}-{mo:02d}'
    q,y=int(m[2])-1,int(m[3]); q,y=(4,y-1) if q==0 else (q,y); return f'Q{q} {y:02d}'
def ragt(h,is_,**o): return C(h,'ragt',**dict(o,**{'is':is_}))
def rrole(h,**o): return C(h,'rowrole',**o)
def F(x):
    return float(x)
class T:
    """one table: cols, rows, options"""
    def __init__(s,cols,rows,title=None,pol=None,cmp=True,layout='table',period=None,**st):
        s.cols=cols; s.rows=[r for r in rows.strip('\n').split('\n') if r.strip()]; s.title=title; s.cmp=cmp; s.layout=layout; s.st=st
        s.pol=any(c.kind=='good' for c in cols) if pol is None else pol
    def heads(s):
        H=max(len(c.head) for c in s.cols); cells=[]
        for lv in range(H):
            c=0
            while c<len(s.cols):
                p=s.cols[c].head
                if lv>=len(p): c+=1; continue
                e=c+1
                last=(lv==len(p)-1)
                if not last:
                    while e<len(s.cols) and len(s.cols[e].head)>lv+1 and s.cols[e].head[:lv+1]==p[:lv+1]: e+=1
                cells.append(dict(r=lv,c=c,rs=(H-lv) if last else 1,cs=e-c,text=p[lv],role='header',col=s.cols[c],spanner=not last))
                c=e
        return H,cells
    def build(s,pal,lab,ti):
        H,cells=s.heads(); R=H
        if s.layout=='nohead': cells=[];R=0
        for h in cells:
            if re.search(r'\d',h['text']): lab['not_values'].append(h['text'].replace('\n',' '))
        sec=None; merged={}; last=''; groups={}
        for line in s.rows:
            if line.startswith('# '):
                cells.append(dict(r=R,c=0,rs=1,cs=len(s.cols),text=line[2:].strip(),role='section'))
                if re.search(r'\d',line): lab['not_values'].append(line[2:].strip())
                R+=1; continue
            if line.startswith('> '):
                cells.append(dict(r=R,c=0,rs=1,cs=len(s.cols),text=line[2:].strip(),role='note')); R+=1; continue
            parts=[p for p in line.split('|')]
            meta=parts[0].strip(); f=[p.strip().replace('\\n','\n') for p in parts[1:]]
            assert len(f)==len(s.cols),(len(f),len(s.cols),line)
            m=re.match(r'^(\w+)([-+0=])(!?)$',meta); assert m,meta
            u,k=UN[m[1]]; pol=m[2]
            nm=' '.join(split(f[i])[0].replace('\n',' ') for i,c in enumerate(s.cols) if c.kind=='name' and f[i]!='^' )
            nm=nm or last; last=nm; rr0=None
            rowper=None; ragv=None; metv=None; dirv=None; dword=None; obs=[]
            for i,c in enumerate(s.cols):
                if c.kind=='met': metv={'yes':True,'no':False,'met':True,'not met':False,'achieved':True,'not achieved':False,'missed':False,'✔':True,'✘':False,'y':True,'n':False,'✓':True,'✗':False,'target met':True,'target not met':False,'compliant':True,'breach':False,'complied':True,'within limit':True,'exceeded':False}.get(split(f[i])[0].lower())
                if c.kind=='rowrole': rr0=split(f[i])[1]
                if c.kind=='period': rowper=split(f[i])[1].get('p')
                if c.kind=='rag' and not c.o.get('prev'): 
                    z=split(f[i])[0]
                    if z in COL: ragv=COL[z]
                if c.kind=='ragt' and split(f[i])[0]: ragv=COL[c.o['is']]
                if c.kind=='name' and c.o.get('ragname') and split(f[i])[2]: ragv=COL[split(f[i])[2]]
                if c.kind=='code' and c.o.get('ragname') and split(f[i])[2]: ragv=COL[split(f[i])[2]]
                if c.kind=='dir' and c.o.get('rag') and len(split(f[i])[0])==2: ragv=COL[split(f[i])[0][1].upper()]
                if c.kind=='dir' and not c.o.get('long'):
                    z=split(f[i])[0]; z=z[0] if z and z[0] in 'UDSIWN' and (len(z)==1 or z[1:] in 'gra') else z
                    if z in('U','D','S'): dirv={'U':'up','D':'down','S':'steady'}[z]
                    elif z in('I','W','N'): dword=GL[c.o['g']][z] if isinstance(c.o['g'],str) else c.o['g'][z]
            for i,c in enumerate(s.cols):
                t,o,fl=split(f[i]); cell=dict(r=R,c=i,rs=1,cs=1,text=t,role=c.kind,col=c,fill=fl)
                if t=='^': merged[i]['rs']+=1; continue
                merged[i]=cell
                if c.kind=='val':
                    arrow=re.search(r'\s*([▲▼►↑↓→↔])\s*$',t)
                    tt=t[:arrow.start()] if arrow else t
                    mk=miss(tt) if 'n' not in o else None
                    head=' / '.join(x.replace('\n',' ') for x in c.head)
                    if mk: lab['missing'].append(dict(text=tt.replace('\n',' '),kind=mk,indicator=nm,column=head,table=ti))
                    elif 'text' in o:
                        lab.setdefault('texts',[]).append(tt)
                    else:
                        uu,kk=(UN[o['u']] if 'u' in o else UN[c.o['u']] if 'u' in c.o else (u,k))
                        if c.o['role']=='variance' and uu=='percent' and 'u' not in c.o and 'u' not in o and '%' not in tt: uu='percentage_points'
                        if c.o['role']=='variance' and re.search(r'pp|pts|p\.p',tt): uu='percentage_points'
                        pr=o.get('p',c.o['period'])
                        if rr0 and rr0.get('shift') and pr: pr=shift(per(pr),int(rr0['shift']))
                        if rr0 and 'per' in rr0: pr=rr0['per']
                        pass; pr=rowper if pr=='row' else shift(per(rowper),-1) if pr=='row-1y' else before(rowper) if pr=='row-1p' else pr
                        if pr and ' of row' in pr: pass
                        d=dict(text=t.replace('\n',' '),indicator=nm); d.update(value(tt,uu,kk,o)); d.update(unit=uu,period=per(pr),role=o.get('role') or (rr0 or {}).get(c.o.get('rk','r')) or c.o['role'],column=head,table=ti)
                        if 'or' in c.o: d['role_or']=c.o['or'].split()
                        if 'or' in o: d['role_or']=o['or'].split()
                        obs.append((c,d,fl,arrow))
                elif c.kind=='rag':
                    st=c.o['style']; mp=c.o.get('map')
                    if t in COL:
                        if st=='word': cell['text']=(mp or {'G':'Green','A':'Amber','R':'Red','B':'Blue','X':'Grey'})[t]
                        elif st=='letter': cell['text']=t; cell['fill']=t
                        elif st=='letterplain': cell['text']=t
                        elif st=='fill': cell['text']=''; cell['fill']=t
                        elif st=='fillword': cell['text']=(mp or {'G':'Green','A':'Amber','R':'Red','B':'Blue','X':'Grey'})[t]; cell['fill']=t
                        elif st=='colword': cell['text']=(mp or {'G':'Green','A':'Amber','R':'Red','B':'Blue','X':'Grey'})[t]; cell['fg']=t
                        elif st=='pill': cell['text']=(mp or {'G':'Green','A':'Amber','R':'Red','B':'Blue','X':'Grey'})[t]; cell['pill']=t
                        elif st=='tl': cell['text']='';cell['tl']=t
                        elif st=='shape': cell['text']={'G':'●','A':'▲','R':'◆','B':'★','X':'○'}[t]; cell['fg']=t
                        elif st=='dot': cell['text']='';cell['dot']=t
                        elif st=='glyph': cell['text']=(mp or {'G':'✔','A':'!','R':'✖','B':'★','X':'?'})[t]; cell['fg']=t
                        elif st=='bullet': cell['text']='●'; cell['fg']=t
                        elif st in('icon','iconv'): cell['text']='';cell['icon']=t;cell['vec']=st=='iconv'
                elif c.kind=='ragt':
                    if t: cell['text']=c.o.get('mark','✔'); cell['fill' if c.o.get('fill',1) else 'fg']=c.o['is']
                elif c.kind=='dir':
                    g=c.o['g']; g=GL[g] if isinstance(g,str) else g
                    z=t
                    if c.o.get('icon') and z: cell['text']='';cell['icon']={'U':'up','D':'down','S':'same'}[z[0]]+(z[1:] or '');cell['vec']=c.o['icon']=='v'
                    elif z and z[0] in g and (len(z)==1 or z[1:] in ('g','r','a')):
                        cell['text']=g[z[0]]
                        if len(z)>1: cell['fg']=z[1].upper()
                        if c.o['g']=='wd': cell['font']='Wingdings'
                elif c.kind in('code','name','unit','period','rowrole','txt0'):
                    if re.search(r'\d',t): lab['not_values'].append(t.replace('\n',' '))
                cells.append(cell)
            # the latest value of the row
            for c,d,fl,ar in obs: groups.setdefault(nm,[]).append((c,d,pol))
            if rr0 is not None:
                for c,d,fl,ar in obs: lab['observations'].append(d)
                R+=1
                if rr0.get('r')=='actual' and rr0.get('r'):
                    for c,d,fl,ar in obs:
                        if c.o.get('L'):
                            if ragv or fl: d['rag']=ragv or COL[fl]
                            if dirv: d['direction']=dirv
                        elif d['role']=='actual' and not c.o.get('keep'): d['role']='previous'
                continue
            lat=[x for x in obs if x[0].o.get('L')] or ([x for x in obs if x[0].o['role']=='actual'] if sum(c.kind=='val' and c.o['role']=='actual' for c in s.cols)==1 else [])
            tg=[x for x in obs if x[0].o['role']=='target' and not x[0].o.get('nocmp')]
            if lat:
                c,d,fl,ar=lat[-1]
                for q,e,_,_ in obs:
                    if q.o.get('num'): d['numerator']=e['number']
                    if q.o.get('den'): d['denominator']=e['number']
                rr=ragv or (COL[fl] if fl else None)
                if rr: d['rag']=rr
                if ar: dirv={'▲':'up','▼':'down','►':'steady','↑':'up','↓':'down','→':'steady','↔':'steady'}[ar[1]]
                if dirv: d['direction']=dirv
                if dword: d['direction_word']=dword
                if tg and s.cmp and m[3]!='!' and 'number' in d:
                    tv=tg[0][1]; q=tv.get('qualifier'); pp=pol if s.pol else ('0')
                    if q in('at_least','over'): pp='+'
                    if q in('under','up_to'): pp='-'
                    v=F(d['number'])
                    if 'low' in tv and 'high' in tv:
                        if s.pol or True: d['target_met']=F(tv['low'])<=v<=F(tv['high'])
                    elif pp in '+-' and 'number' in tv:
                        t0=F(tv['number']); d['target_met']=(v>t0 if q=='over' else v>=t0) if pp=='+' else (v<t0 if q=='under' else v<=t0)
                    pass
            if lat and metv is not None:
                if lat[-1][1].get('target_met',metv)!=metv: print('   CHECK met',nm)
                lat[-1][1]['target_met']=metv
            if lat:
                d=lat[-1][1]; tv=tg[0][1] if tg else {}
                if d.get('rag')=='green' and d.get('target_met') is False or d.get('rag')=='red' and d.get('target_met'): print('   CHECK rag/target',nm[:50],d['number'],tv.get('number'),d.get('rag'))
            for c,d,fl,ar in obs: lab['observations'].append(d)
            R+=1
        if any(c.kind=='rowrole' for c in s.cols) and s.cmp:
            for nm,l in groups.items():
                a=[x for x in l if x[0].o.get('L') and x[1]['role']=='actual']; tt=[x for x in l if x[0].o.get('L') and x[1]['role']=='target']
                if a and tt and s.pol and a[0][2] in '+-': v,t0=F(a[0][1]['number']),F(tt[0][1]['number']); a[0][1]['target_met']=v>=t0 if a[0][2]=='+' else v<=t0
        return dict(H=H,R=R,cells=cells,ncol=len(s.cols))
# ---------------------------------------------------------------- rendering
BASE=dict(font='Arial',size=8,rule='full',rc='#7f7f7f',rw=.5,hf='#1f3864',hc='#ffffff',hb=True,zebra=None,sf='#d9e2f3',sc='#000000',va='center',na='center',pad=(2,3),pal='std',hal='center',bg='#fff',ragc=None,nb=False,w='100%')
def hx(st,k): return PAL[st['pal']][k]
def fgfor(st,k): return '#ffffff' if (st['pal']=='gov' and k!='Y') or (st['pal']=='std' and k in 'BR') else '#000000'
def style(cell,st,H,R):
    """fill, colour, bold, align, valign"""
    ro=cell['role']; fill=None; fg='#000000'; b=False; al='left'; va={'center':'middle'}.get(st['va'],st['va'])
    if ro=='header':
        fill=st['hf']; fg=st['hc']; b=st['hb']; al=st['hal']; va='middle'
        if cell.get('spanner'):
            al='center'
            if st.get('spf'): fill=st['spf']
        elif cell['col'].kind in('name','txt','txt0'): al='left'
        if cell['col'].o.get('hf'): fill=cell['col'].o['hf']
    elif ro=='note': fill=st.get('nf'); al='left'; va='top'
    elif ro=='section': fill=st['sf']; fg=st['sc']; b=True
    else:
        if st['zebra'] and (cell['r']-H)%2==1: fill=st['zebra']
        if ro in('val','rag','dir','met','unit','good','period','ragt'): al=st['na'] if ro=='val' else 'center'
        if ro=='name' and st['nb']: b=True
        if cell['col'].o.get('cf'): fill=cell['col'].o['cf']
        if cell['col'].o.get('b'): b=True
        if cell['col'].o.get('al'): al=cell['col'].o['al']
        if cell.get('fill'): fill=hx(st,cell['fill']); fg=fgfor(st,cell['fill'])
        if cell.get('fg'): fg=hx(st,cell['fg']); b=True
    return fill,fg,b,al,va
ICONS={}
def icon(k,vec,st):
    """a status or trend icon as performance software draws it: a picture, or vector when vec"""
    import base64,io
    P={'G':'#2e9e3f','A':'#f2a900','R':'#cc2222','B':'#2a6fb5','X':'#8a8a8a'}
    z=st['size']+4
    if vec:
        if k in P:
            body={'G':'<circle cx="8" cy="8" r="7.5" fill="%s"/><path d="M4 8.5l2.8 2.8L12 5.5" stroke="#fff" stroke-width="2" fill="none"/>','A':'<path d="M8 .8L15.6 15H.4z" fill="%s"/><path d="M8 5v5" stroke="#fff" stroke-width="2"/><circle cx="8" cy="12.6" r="1.1" fill="#fff"/>','R':'<path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z" fill="%s"/><path d="M4 8h8" stroke="#fff" stroke-width="2.4"/>','B':'<circle cx="8" cy="8" r="7.5" fill="%s"/>','X':'<rect x="1" y="1" width="14" height="14" fill="%s"/><path d="M4 12V8M8 12V4M12 12V7" stroke="#fff" stroke-width="2"/>'}[k]%P[k]
        else:
            col={'g':P['G'],'r':P['R'],'a':P['A']}.get(k[-1],'#4a4a4a') if k not in('up','down','same') else '#3f5f8f'
            kk='up' if k.startswith('up') else 'down' if k.startswith('down') else 'same'
            body={'up':'<path d="M8 1l6 7H10.5v7h-5V8H2z" fill="%s"/>','down':'<path d="M8 15l6-7H10.5V1h-5v7H2z" fill="%s"/>','same':'<path d="M1 6.2h14v3.6H1z" fill="%s"/>'}[kk]%col
        return f'<svg width="{z}pt" height="{z}pt" viewBox="0 0 16 16" style="vertical-align:middle">{body}</svg>'
    if k not in ICONS:
        from PIL import Image,ImageDraw
        im=Image.new('RGBA',(64,64),(255,255,255,0)); d=ImageDraw.Draw(im)
        if k in P:
            c=P[k]
            if k=='G': d.ellipse((2,2,62,62),fill=c); d.line((16,34,28,46,48,20),fill='#fff',width=8)
            elif k=='A': d.polygon((32,3,62,60,2,60),fill=c); d.line((32,22,32,42),fill='#fff',width=7); d.ellipse((28,46,36,54),fill='#fff')
            elif k=='R': d.polygon((20,2,44,2,62,20,62,44,44,62,20,62,2,44,2,20),fill=c); d.line((16,32,48,32),fill='#fff',width=9)
            elif k=='X': d.rectangle((6,6,58,58),fill=c); d.line((18,48,18,32),fill='#fff',width=7); d.line((32,48,32,16),fill='#fff',width=7); d.line((46,48,46,26),fill='#fff',width=7)
            else: d.ellipse((2,2,62,62),fill=c)
        else:
            col={'g':P['G'],'r':P['R'],'a':P['A']}.get(k[-1]) if k not in('up','down','same') else '#3f5f8f'
            if k.startswith('up'): d.polygon((32,3,58,34,42,34,42,61,22,61,22,34,6,34),fill=col)
            elif k.startswith('down'): d.polygon((32,61,58,30,42,30,42,3,22,3,22,30,6,30),fill=col)
            else: d.rectangle((6,25,58,39),fill=col)
        b=io.BytesIO(); im.save(b,'PNG'); ICONS[k]=base64.b64encode(b.getvalue()).decode()
    return f'<img src="data:image/png;base64,{ICONS[k]}" style="width:{z}pt;height:{z}pt;vertical-align:middle">'
def html_table(g,t,st):
    H=g['H']; W=[c.o.get('w',10) for c in t.cols]; tot=sum(W)
    o=[f'<table style="border-collapse:collapse;width:{st["w"]};font-size:{st["size"]}pt;table-layout:fixed;margin:0 0 8pt">','<colgroup>'+''.join(f'<col style="width:{100*w/tot:.2f}%">' for w in W)+'</colgroup>']
    bd=f'{st["rw"]}pt solid {st["rc"]}'
    byr={}
    for c in g['cells']: byr.setdefault(c['r'],[]).append(c)
    for r in range(g['R']):
        o.append('<tr>')
        for c in sorted(byr.get(r,[]),key=lambda c:c['c']):
            fill,fg,b,al,va=style(c,st,H,r); s=f'padding:{st["pad"][0]}pt {st["pad"][1]}pt;text-align:{al};vertical-align:{va};color:{fg};'
            if fill: s+=f'background:{fill};'
            if b: s+='font-weight:bold;'
            if st['rule']=='full': s+=f'border:{bd};'
            elif st['rule']=='h': s+=f'border-bottom:{bd};'
            elif st['rule']=='head' and c['role']=='header': s+=f'border-bottom:{bd};'
            elif st['rule']=='v': s+=f'border-left:{bd};border-right:{bd};'
            elif st['rule']=='white': s+='border:2pt solid #fff;'
            if c['role']=='header' and c['col'].o.get('rot') and not c.get('spanner'): inner=f'<div style="writing-mode:vertical-rl;transform:rotate(180deg);margin:auto;white-space:nowrap">{html.escape(c["text"])}</div>'
            else:
                inner=html.escape(c['text']).replace('\n','<br>')
                if c.get('dot'): inner=f'<span style="display:inline-block;width:{st["size"]+1}pt;height:{st["size"]+1}pt;border-radius:50%;background:{hx(st,c["dot"])}"></span>'
                if c.get('pill'): inner=f'<span style="display:inline-block;padding:1pt 6pt;border-radius:8pt;background:{hx(st,c["pill"])};color:{fgfor(st,c["pill"])};font-size:.92em">{html.escape(c["text"])}</span>'
                if c.get('icon'): inner=icon(c['icon'],c.get('vec'),st)
                if c.get('tl'): inner=''.join(f'<span style="display:inline-block;width:6pt;height:6pt;border-radius:50%;margin:0 1pt;background:{hx(st,q) if q==c["tl"] else "#e3e3e3"}"></span>' for q in 'RAG')
                if c['role']=='dir': inner=f'<span style="font-size:{st["size"]+(0 if c["text"][:1].isalpha() else 3)}pt">{inner}</span>'
                if c['role']=='spark': inner=spark(c['text'],st)
            o.append(f'<td rowspan="{c["rs"]}" colspan="{c["cs"]}" style="{s}">{inner}</td>')
        o.append('</tr>\n')
    o.append('</table>'); return ''.join(o)
def spark(t,st):
    v=[float(x) for x in t.split()]; lo,hi=min(v),max(v); w=60;h=14
    pts=' '.join(f'{i*w/(len(v)-1):.1f},{h-2-(x-lo)/(hi-lo or 1)*(h-4):.1f}' for i,x in enumerate(v))
    return f'<svg width="{w}" height="{h}"><polyline points="{pts}" fill="none" stroke="{st.get("spk") or st["hf"] or "#444"}" stroke-width="1.4"/></svg>'
def rows_of(g,t):
    by={}
    for c in g['cells']:
        if c['role'] not in('header','section','note'): by.setdefault(c['r'],{})[c['c']]=c
    return by
def html_cards(g,t,st,n=3):
    o=[f'<div style="display:grid;grid-template-columns:repeat({n},1fr);gap:9pt;font-size:{st["size"]}pt">']
    for r,cs in sorted(rows_of(g,t).items()):
        def get(kind): return [cs[i] for i in sorted(cs) if t.cols[i].kind==kind]
        nm=get('name')[0]; lat=[c for c in get('val') if c['col'].o.get('L')][0]; rg=(get('rag') or [None])[0]; dd=(get('dir') or [None])[0]
        bar=hx(st,rg['fill'] or 'X') if rg and rg.get('fill') else hx(st,rg['dot']) if rg and rg.get('dot') else '#999'
        x=f'<div style="border:0.75pt solid #bbb;border-top:5pt solid {bar};border-radius:4pt;padding:6pt 8pt;background:#fff">'
        for c in get('code'): x+=f'<div style="color:#666;font-size:.85em">{html.escape(c["text"])}</div>'
        x+=f'<div style="font-weight:bold;min-height:2.5em">{html.escape(nm["text"])}</div><div style="font-size:{st["size"]*2.3}pt;font-weight:bold;color:{st["hf"]};margin:3pt 0">{html.escape(lat["text"])}'
        if dd: x+=f' <span style="font-size:.7em;color:{hx(st,dd["fg"]) if dd.get("fg") else "#555"}">{dd["text"]}</span>'
        x+=f'</div><div style="color:#555;margin-bottom:3pt">{html.escape(lat["col"].head[-1])}</div><table style="width:100%;border-collapse:collapse;font-size:.95em">'
        for c in get('val')+get('good')+get('period'):
            if c is lat: continue
            x+=f'<tr><td style="border-top:.5pt solid #ddd;padding:1.5pt 0">{html.escape(c["col"].head[-1])}</td><td style="border-top:.5pt solid #ddd;text-align:right">{html.escape(c["text"])}</td></tr>'
        if rg and rg['text']: x+=f'<tr><td style="border-top:.5pt solid #ddd">{rg["col"].head[-1]}</td><td style="border-top:.5pt solid #ddd;text-align:right">{rg["text"]}</td></tr>'
        x+='</table>'
        for c in get('txt'): x+=f'<div style="margin-top:4pt;font-size:.9em;color:#333">{html.escape(c["text"])}</div>'
        o.append(x+'</div>')
    return ''.join(o)+'</div>'
def html_blocks(g,t,st):
    """one little table for each indicator, name above, heads, values, commentary below"""
    o=[]; bd=f'{st["rw"]}pt solid {st["rc"]}'
    for r,cs in sorted(rows_of(g,t).items()):
        vis=[i for i in range(len(t.cols)) if t.cols[i].kind not in('name','txt','code') and i in cs]
        cd=[cs[i]['text'] for i in range(len(t.cols)) if t.cols[i].kind=='code']; nm=[cs[i]['text'] for i in range(len(t.cols)) if t.cols[i].kind=='name'][0]; tx=[(t.cols[i].head[-1],cs[i]['text']) for i in range(len(t.cols)) if t.cols[i].kind=='txt']
        W=[t.cols[i].o.get('w',10) for i in vis]
        x=f'<table style="border-collapse:collapse;width:100%;table-layout:fixed;font-size:{st["size"]}pt;margin:0 0 9pt;break-inside:avoid"><colgroup>'+''.join(f'<col style="width:{100*w/sum(W):.2f}%">' for w in W)+'</colgroup>'
        x+=f'<tr><td colspan={len(vis)} style="border:{bd};background:{st["hf"]};color:{st["hc"]};font-weight:bold;padding:2pt 4pt">{html.escape(" ".join(cd+[nm]))}</td></tr><tr>'
        for i in vis: x+=f'<td style="border:{bd};background:{st["sf"]};font-weight:bold;text-align:center;padding:2pt">{html.escape(t.cols[i].head[-1])}</td>'
        x+='</tr><tr>'
        for i in vis:
            fill,fg,b,al,va=style(cs[i],st,g['H'],0)
            inner=html.escape(cs[i]['text'])
            if cs[i].get('dot'): inner=f'<span style="display:inline-block;width:10pt;height:10pt;border-radius:50%;background:{hx(st,cs[i]["dot"])}"></span>'
            x+=f'<td style="border:{bd};text-align:center;padding:2pt;color:{fg};{"background:"+fill if fill else ""};{"font-weight:bold" if b else ""}">{inner}</td>'
        x+='</tr>'
        for h,v in tx: x+=f'<tr><td colspan={len(vis)} style="border:{bd};padding:2pt 4pt"><b>{h}:</b> {html.escape(v)}</td></tr>'
        o.append(x+'</table>')
    return ''.join(o)
def html_tiles(g,t,st,n=2):
    """wide tiles: value in a coloured block at the left, name and a line of comparisons at the right"""
    o=[f'<div style="display:grid;grid-template-columns:repeat({n},1fr);gap:7pt;font-size:{st["size"]}pt;margin-bottom:8pt">']
    for r,cs in sorted(rows_of(g,t).items()):
        def get(kind): return [cs[i] for i in sorted(cs) if t.cols[i].kind==kind]
        nm=get('name')[0]; lat=[c for c in get('val') if c['col'].o.get('L')][0]; rg=(get('rag') or [None])[0]; dd=(get('dir') or [None])[0]
        k=rg and (rg.get('fill') or rg.get('dot') or rg.get('pill')); bg=hx(st,k) if k else '#d8d8d8'; fc=fgfor(st,k) if k else '#000'
        x=f'<div style="display:flex;border:.75pt solid #aaa;background:#fff"><div style="background:{bg};color:{fc};min-width:{st.get("vw",74)}pt;padding:6pt;text-align:center;font-size:{st["size"]*1.9}pt;font-weight:bold;display:flex;align-items:center;justify-content:center">{html.escape(lat["text"])}'
        if dd and dd['text']: x+=f'<span style="font-size:.65em;margin-left:3pt">{dd["text"]}</span>'
        x+='</div><div style="padding:5pt 7pt;flex:1">'
        cd=' '.join(c['text'] for c in get('code'))
        x+=f'<div style="font-weight:bold;color:{st["hf"]};margin-bottom:3pt">{html.escape((cd+" " if cd else "")+nm["text"])}</div><div style="display:flex;flex-wrap:wrap;gap:2pt 12pt">'
        for c in [lat]+get('good')+get('period'):
            if c is lat: x+=f'<span style="color:#555">{html.escape(lat["col"].head[-1])}</span>'
            else: x+=f'<span>{html.escape(c["col"].head[-1])}: {html.escape(c["text"])}</span>'
        for c in get('val'):
            if c is not lat: x+=f'<span>{html.escape(c["col"].head[-1])}: <b>{html.escape(c["text"])}</b></span>'
        x+='</div>'
        for c in get('txt'): x+=f'<div style="margin-top:3pt;color:#333;font-size:.93em">{html.escape(c["text"])}</div>'
        o.append(x+'</div></div>')
    return ''.join(o)+'</div>'
def bars(title,labels,vals,w=420,h=120,col='#4477aa',unit=''):
    m=max(vals)*1.15; n=len(vals); bw=(w-30)/n
    x=f'<svg width="{w}" height="{h+34}" style="font-family:inherit"><text x="0" y="11" font-size="11" font-weight="bold">{title}</text>'
    for i,(l,v) in enumerate(zip(labels,vals)):
        bh=v/m*(h-22); x+=f'<rect x="{30+i*bw+bw*.18:.1f}" y="{h-bh:.1f}" width="{bw*.64:.1f}" height="{bh:.1f}" fill="{col}"/><text x="{30+i*bw+bw/2:.1f}" y="{h-bh-3:.1f}" font-size="8.5" text-anchor="middle">{v}{unit}</text><text x="{30+i*bw+bw/2:.1f}" y="{h+12}" font-size="8.5" text-anchor="middle">{l}</text>'
    return x+f'<line x1="28" y1="{h}" x2="{w}" y2="{h}" stroke="#888"/></svg>'
def html_forms(g,t,st):
    """a form for each indicator: labels beside their values, three pairs to the line"""
    o=[]; bd=f'{st["rw"]}pt solid {st["rc"]}'; n=st.get('n',3)
    for r,cs in sorted(rows_of(g,t).items()):
        x=f'<table style="border-collapse:collapse;width:100%;table-layout:fixed;font-size:{st["size"]}pt;margin:0 0 10pt;break-inside:avoid">'
        nm=[i for i in cs if t.cols[i].kind=='name'][0]; pairs=[i for i in sorted(cs) if t.cols[i].kind not in('name','txt')]
        x+=f'<tr><td style="border:{bd};background:{st["sf"]};font-weight:bold;padding:3pt 4pt">{html.escape(t.cols[nm].head[-1])}</td><td colspan={2*n-1} style="border:{bd};font-weight:bold;padding:3pt 4pt">{html.escape(cs[nm]["text"])}</td></tr>'
        while len(pairs)%n: pairs.append(None)
        for k in range(0,len(pairs),n):
            x+='<tr>'
            for i in pairs[k:k+n]:
                if i is None: x+=f'<td style="border:{bd};background:{st["sf"]}"></td><td style="border:{bd}"></td>'; continue
                fill,fg,b,al,va=style(cs[i],st,g['H'],0); inner=html.escape(cs[i]['text'])
                if cs[i].get('dot'): inner=f'<span style="display:inline-block;width:9pt;height:9pt;border-radius:50%;background:{hx(st,cs[i]["dot"])}"></span>'
                x+=f'<td style="border:{bd};background:{st["sf"]};font-weight:bold;padding:3pt 4pt">{html.escape(t.cols[i].head[-1])}</td><td style="border:{bd};padding:3pt 4pt;color:{fg};{"background:"+fill if fill else ""};{"font-weight:bold" if b else ""}">{inner}</td>'
            x+='</tr>'
        for i in sorted(cs):
            if t.cols[i].kind=='txt': x+=f'<tr><td style="border:{bd};background:{st["sf"]};font-weight:bold;padding:3pt 4pt;vertical-align:top">{html.escape(t.cols[i].head[-1])}</td><td colspan={2*n-1} style="border:{bd};padding:3pt 4pt">{html.escape(cs[i]["text"])}</td></tr>'
        o.append(x+'</table>')
    return ''.join(o)
def flat_rows(g,t):
    return g
def transpose(g):
    for c in g['cells']: c['r'],c['c']=c['c'],c['r']; c['rs'],c['cs']=c['cs'],c['rs']
    g['R'],g['ncol']=g['ncol'],g['R']; return g
def ts(s): return '#"'+s.replace('\\','\\\\').replace('"','\\"')+'";'
def tl(s): return '#linebreak();'.join(ts(x) for x in s.split('\n'))
def typ_table(g,t,st):
    H=g['H']; W=[c.o.get('w',10) for c in t.cols]
    if t.st.get('widths'): W=t.st['widths']
    o=[f'#{{ set text(size:{st["size"]}pt); table(columns:('+','.join(f'{w}fr' for w in W)+f'),stroke:none,inset:(x:{st["pad"][1]}pt,y:{st["pad"][0]}pt),\n']
    sk=f'{st["rw"]}pt + rgb("{st["rc"]}")'
    for c in sorted(g['cells'],key=lambda c:(c['r'],c['c'])):
        fill,fg,b,al,va=style(c,st,H,c['r']); va={'middle':'horizon','top':'top','bottom':'bottom'}[va]
        a=[f'x:{c["c"]},y:{c["r"]},colspan:{c["cs"]},rowspan:{c["rs"]},align:{al}+{va}']
        if fill: a.append(f'fill:rgb("{fill}")')
        if st['rule']=='full': a.append(f'stroke:{sk}')
        elif st['rule']=='h': a.append(f'stroke:(bottom:{sk})')
        elif st['rule']=='head' and c['role']=='header': a.append(f'stroke:(bottom:{sk})')
        elif st['rule']=='v': a.append(f'stroke:(left:{sk},right:{sk})')
        elif st['rule']=='white': a.append('stroke:2pt+white')
        elif st['rule']=='top' and (c['role'] in('header','section')): a.append(f'stroke:(top:{sk},bottom:{sk})')
        body=tl(c['text'])
        if c['role']=='header' and c['col'].o.get('rot') and not c.get('spanner'): body=f'#rotate(-90deg,reflow:true)[{body}]'
        if c.get('dot'): body=f'#box(baseline:10%,circle(radius:{st["size"]*.5:.1f}pt,fill:rgb("{hx(st,c["dot"])}")))'
        bq=',weight:"bold"' if b else ''; x=f'[#text(fill:rgb("{fg}"){bq})[{body}]]'
        o.append(f'table.cell({",".join(a)}){x},\n')
    o.append(') }\n'); return ''.join(o)
# ---------------------------------------------------------------- pages
import os
K=os.path.dirname(os.path.abspath(__file__))
class P:
    def __init__(s,id,engine,tables,title='',sub='',body='',land=False,after='',header='',footer='',titlecol='#000000',legend=None,paper='A4',margin=(16,14,14,14),textsize=9.5,band=None,between='',side=False,raw='',rawtop='',**st):
        s.__dict__.update(locals()); del s.__dict__['s']; s.st=dict(BASE,**st)
        s.tables=tables if isinstance(tables,list) else [tables]
    def make(s):
        lab=dict(file=s.id+'.pdf',observations=[],not_values=[],missing=[]); gs=[]
        for i,t in enumerate(s.tables):
            g=t.build(s.st['pal'],lab,i); 
            if t.layout=='transpose': g=transpose(g)
            gs.append(g)
        seen=[]; [seen.append(x) for x in lab['not_values'] if x not in seen]; lab['not_values']=seen
        if not lab.get('texts'): lab.pop('texts',None)
        with open(f'{K}/labels/{s.id}.json','w') as f:
            f.write('{"file":"%s",\n"observations":[\n'%lab['file']+',\n'.join(json.dumps(x,ensure_ascii=False) for x in lab['observations'])+'],\n"not_values":'+json.dumps(lab['not_values'],ensure_ascii=False)+',\n"missing":[\n'+',\n'.join(json.dumps(x,ensure_ascii=False) for x in lab['missing'])+']'+(',\n"texts":'+json.dumps(lab['texts'],ensure_ascii=False) if 'texts' in lab else '')+'}\n')
        getattr(s,'r_'+s.engine)(gs)
        return lab
    def r_html(s,gs):
        m=s.margin; f=f'"{s.st["font"]}","DejaVu Sans"'
        o=[f'<!doctype html><html lang=en-GB><meta charset=utf-8><title>{html.escape(s.title)}</title><style>@page{{size:{s.paper}{" landscape" if s.land else ""};margin:{m[0]}mm {m[1]}mm {m[2]}mm {m[3]}mm;@top-left{{content:"{s.header}";font:7.5pt {f};color:#444}}@bottom-right{{content:"{s.footer}";font:7.5pt {f};color:#444}}}}body{{font-family:{f};font-size:{s.textsize}pt;margin:0;line-height:1.22;-webkit-print-color-adjust:exact}}h1{{font-size:1.55em;margin:0 0 3pt;color:{s.titlecol}}}h2{{font-size:1.15em;margin:6pt 0 4pt;color:{s.titlecol}}}p{{margin:0 0 6pt}}.band{{background:{s.band};color:#fff;padding:5pt 8pt;margin:0 0 7pt}}.band h1{{color:#fff}}</style><body>\n']
        if s.band: o.append('<div class=band>')
        if s.title: o.append(f'<h1>{html.escape(s.title)}</h1>')
        if s.sub: o.append(f'<div style="margin-bottom:5pt">{html.escape(s.sub)}</div>')
        if s.band: o.append('</div>')
        if s.body: o.append(''.join(f'<p>{html.escape(x)}</p>' for x in s.body.split('\n')))
        if s.rawtop: o.append(s.rawtop)
        if s.side: o.append('<div style="display:flex;gap:14pt">')
        for i,(t,g) in enumerate(zip(s.tables,gs)):
            if s.side: o.append('</div>'*(i>0)+'<div style="flex:1">')
            if i and s.between: o.append(f'<p>{html.escape(s.between)}</p>')
            if t.title: o.append(f'<h2>{html.escape(t.title)}</h2>')
            st=dict(s.st,**t.st)
            o.append(html_cards(g,t,st,t.st.get('n',3)) if t.layout=='cards' else html_tiles(g,t,st,t.st.get('n',2)) if t.layout=='tiles' else html_forms(g,t,st) if t.layout=='forms' else html_blocks(g,t,st) if t.layout=='blocks' else html_table(g,t,st))
        if s.side: o.append('</div></div>')
        if s.raw: o.append(s.raw)
        if s.legend: o.append('<p style="font-size:.85em">'+s.legend+'</p>')
        if s.after: o.append(''.join(f'<p>{html.escape(x)}</p>' for x in s.after.split('\n')))
        open(f'{K}/sources/{s.id}.html','w').write(''.join(o))
    def r_typ(s,gs):
        m=s.margin
        o=[f'#set page(paper:"{s.paper.lower()}",flipped:{str(s.land).lower()},margin:(top:{m[0]}mm,right:{m[1]}mm,bottom:{m[2]}mm,left:{m[3]}mm),header:text(size:7.5pt)[{ts(s.header)}],footer:align(right)[#text(size:7.5pt)[{ts(s.footer)}]])\n#set text(font:("{s.st["font"]}","DejaVu Sans"),size:{s.textsize}pt,hyphenate:false,lang:"en",region:"GB")\n#set par(leading:0.5em)\n']
        tt=f'#text(size:{s.textsize*1.5}pt,weight:"bold",fill:rgb("{"#ffffff" if s.band else s.titlecol}"))[{ts(s.title)}]'
        su=f'#linebreak()#text(fill:rgb("{"#ffffff" if s.band else "#333333"}"))[{ts(s.sub)}]' if s.sub else ''
        bn=f'fill:rgb("{s.band}"),inset:6pt' if s.band else ''
        if s.title: o.append(f'#block(below:8pt,width:100%,{bn})[{tt}{su}]\n')
        for x in (s.body.split('\n') if s.body else []): o.append(f'#block(below:6pt)[{ts(x)}]\n')
        for i,(t,g) in enumerate(zip(s.tables,gs)):
            if i and s.between: o.append(f'#block(above:8pt,below:6pt)[{ts(s.between)}]\n')
            if t.title: o.append(f'#block(above:9pt,below:5pt)[#text(size:{s.textsize*1.15}pt,weight:"bold",fill:rgb("{s.titlecol}"))[{ts(t.title)}]]\n')
            o.append(typ_table(g,t,dict(s.st,**t.st)))
        if s.legend: o.append(f'#block(above:6pt)[#text(size:{s.textsize*.85}pt)[{ts(re.sub("<[^>]+>","",s.legend))}]]\n')
        for x in (s.after.split('\n') if s.after else []): o.append(f'#block(above:7pt)[{ts(x)}]\n')
        open(f'{K}/sources/{s.id}.typ','w').write(''.join(o))
    def r_xlsx(s,gs):
        from openpyxl import Workbook
        from openpyxl.styles import Font,PatternFill,Alignment,Border,Side
        from openpyxl.utils import get_column_letter as L
        wb=Workbook(); ws=wb.active; ws.title='Scorecard'; st=s.st; r0=1; N=max(g['ncol'] for g in gs)
        def line(v,size,b=False,h=None,col='000000'):
            nonlocal r0
            c=ws.cell(r0,1,v); c.font=Font(name=st['font'],size=size,bold=b,color=col); c.alignment=Alignment(wrap_text=True,vertical='top'); ws.merge_cells(start_row=r0,start_column=1,end_row=r0,end_column=N)
            ws.row_dimensions[r0].height=h or size*1.5; r0+=1
        line(s.title,s.textsize*1.5,True,None,s.titlecol.lstrip('#'))
        if s.sub: line(s.sub,s.textsize)
        for x in (s.body.split('\n') if s.body else []): line(x,s.textsize,h=s.textsize*1.35*max(1,-(-len(x)//(150 if s.land else 105))))
        side=Side(style='thin' if st['rw']<1 else 'medium',color=st['rc'].lstrip('#'))
        for ti,(t,g) in enumerate(zip(s.tables,gs)):
            stt=dict(st,**t.st); W=[c.o.get('w',10) for c in t.cols]
            if ti==0:
                for i,w in enumerate(W): ws.column_dimensions[L(i+1)].width=w
            if t.title: line(t.title,s.textsize*1.15,True)
            need={}
            for c in g['cells']:
                fill,fg,b,al,va=style(c,stt,g['H'],c['r']); r=r0+c['r']; x=ws.cell(r,c['c']+1)
                tx='●' if c.get('dot') else c['text']
                if c.get('dot'): fg=hx(stt,c['dot'])
                x.value=tx; x.data_type='s' if tx else 'n'
                if not tx: x.value=None
                x.font=Font(name=c.get('font',stt['font']),size=stt['size']+(4 if c.get('dot') else 0),bold=b,color=fg.lstrip('#'),charset=2 if c.get('font') else None)
                x.alignment=Alignment(horizontal=al,vertical={'middle':'center'}.get(va,va),wrap_text=True,text_rotation=90 if c['role']=='header' and c['col'].o.get('rot') and not c.get('spanner') else 0)
                for rr in range(r,r+c['rs']):
                    for cc in range(c['c']+1,c['c']+1+c['cs']):
                        y=ws.cell(rr,cc)
                        if fill: y.fill=PatternFill('solid',fgColor=fill.lstrip('#'))
                        if stt['rule']=='full': y.border=Border(left=side,right=side,top=side,bottom=side)
                        elif stt['rule']=='h' or stt['rule']=='head' and c['role']=='header': y.border=Border(bottom=side)
                if c['rs']>1 or c['cs']>1: ws.merge_cells(start_row=r,start_column=c['c']+1,end_row=r+c['rs']-1,end_column=c['c']+c['cs'])
                wch=sum(W[c['c']:c['c']+c['cs']])*1.12*9/stt['size']
                rot=c['role']=='header' and c['col'].o.get('rot') and not c.get('spanner')
                n=sum(max(1,-(-len(q)//max(1,int(wch)))) for q in c['text'].split('\n'))
                hgt=len(c['text'])*stt['size']*.62 if rot else n*stt['size']*1.38+3
                need[c['r']]=max(need.get(c['r'],0),hgt/c['rs'])
            for k,v in need.items(): ws.row_dimensions[r0+k].height=v
            r0+=g['R']; 
            ws.row_dimensions[r0].height=8; r0+=1
        if s.legend: line(re.sub('<[^>]+>','',s.legend),s.textsize*.85)
        for x in (s.after.split('\n') if s.after else []): line(x,s.textsize,h=s.textsize*1.35*max(1,-(-len(x)//(150 if s.land else 105))))
        ws.page_setup.orientation='landscape' if s.land else 'portrait'; ws.page_setup.paperSize=8 if s.paper=='A3' else 9; ws.page_setup.fitToWidth=1; ws.page_setup.fitToHeight=1; ws.sheet_properties.pageSetUpPr.fitToPage=True
        ws.print_options.gridLines=False; ws.page_margins.left=ws.page_margins.right=.5; ws.page_margins.top=ws.page_margins.bottom=.6
        ws.oddFooter.right.text=s.footer; ws.oddHeader.left.text=s.header
        wb.save(f'{K}/sources/{s.id}.xlsx')
    def r_docx(s,gs):
        from docx import Document
        from docx.shared import Pt,Mm,RGBColor
        from docx.enum.text import WD_ALIGN_PARAGRAPH as A
        from docx.enum.table import WD_ALIGN_VERTICAL as V
        from docx.oxml.ns import qn
        from docx.oxml import OxmlElement
        d=Document(); sec=d.sections[0]; w,h=(297,210) if s.land else (210,297); sec.page_width,sec.page_height=Mm(w),Mm(h)
        if s.land:
            from docx.enum.section import WD_ORIENT; sec.orientation=WD_ORIENT.LANDSCAPE
        m=s.margin; sec.top_margin,sec.right_margin,sec.bottom_margin,sec.left_margin=[Mm(x) for x in m]; st=s.st
        sec.header.paragraphs[0].text=s.header; sec.footer.paragraphs[0].text=s.footer
        for q in (sec.header.paragraphs[0],sec.footer.paragraphs[0]):
            for r in q.runs: r.font.size=Pt(7.5)
        d.styles['Normal'].font.name=st['font']; d.styles['Normal'].font.size=Pt(s.textsize); d.styles['Normal'].paragraph_format.space_after=Pt(4)
        def para(t,size,b=False,col=None):
            p=d.add_paragraph(); r=p.add_run(t); r.font.size=Pt(size); r.bold=b
            if col: r.font.color.rgb=RGBColor.from_string(col.lstrip('#'))
            return p
        para(s.title,s.textsize*1.5,True,s.titlecol)
        if s.sub: para(s.sub,s.textsize)
        for x in (s.body.split('\n') if s.body else []): para(x,s.textsize)
        for ti,(t,g) in enumerate(zip(s.tables,gs)):
            stt=dict(st,**t.st); W=[c.o.get('w',10) for c in t.cols]; tw=w-m[1]-m[3]
            if ti and s.between: para(s.between,s.textsize)
            if t.title: para(t.title,s.textsize*1.15,True,s.titlecol)
            tb=d.add_table(rows=g['R'],cols=g['ncol']); tb.autofit=False
            if stt['rule']=='full': tb.style='Table Grid'
            for i,x in enumerate(W):
                tb.columns[i].width=Mm(tw*x/sum(W))
                for cc in tb.columns[i].cells: cc.width=Mm(tw*x/sum(W))
            for c in g['cells']:
                fill,fg,b,al,va=style(c,stt,g['H'],c['r']); x=tb.cell(c['r'],c['c'])
                if c['rs']>1 or c['cs']>1: x=x.merge(tb.cell(c['r']+c['rs']-1,c['c']+c['cs']-1))
                p=x.paragraphs[0]; p.paragraph_format.space_after=Pt(stt['pad'][0]); p.paragraph_format.space_before=Pt(stt['pad'][0]); p.alignment={'left':A.LEFT,'center':A.CENTER,'right':A.RIGHT}[al]; x.vertical_alignment={'middle':V.CENTER,'top':V.TOP,'bottom':V.BOTTOM}[va]
                for k,part in enumerate((['●'] if c.get('dot') else c['text'].split('\n'))):
                    if k: p.add_run().add_break()
                    r=p.add_run(part); r.font.size=Pt(stt['size']+(4 if c.get('dot') else 0)); r.bold=b; r.font.color.rgb=RGBColor.from_string((hx(stt,c['dot']) if c.get('dot') else fg).lstrip('#'))
                    if c.get('font'):
                        r.text=''; sy=OxmlElement('w:sym'); sy.set(qn('w:font'),c['font']); sy.set(qn('w:char'),'%04X'%ord(part)); r._element.append(sy)
                if fill:
                    sh=OxmlElement('w:shd'); sh.set(qn('w:val'),'clear'); sh.set(qn('w:color'),'auto'); sh.set(qn('w:fill'),fill.lstrip('#')); x._element.get_or_add_tcPr().append(sh)
                if stt['rule']=='h' or stt['rule']=='head' and c['role']=='header':
                    bo=OxmlElement('w:tcBorders'); e=OxmlElement('w:bottom'); e.set(qn('w:val'),'single'); e.set(qn('w:sz'),str(int(stt['rw']*8))); e.set(qn('w:color'),stt['rc'].lstrip('#')); bo.append(e); x._element.get_or_add_tcPr().append(bo)
            d.add_paragraph().paragraph_format.space_after=Pt(2)
        if s.legend: para(re.sub('<[^>]+>','',s.legend),s.textsize*.85)
        for x in (s.after.split('\n') if s.after else []): para(x,s.textsize)
        d.save(f'{K}/sources/{s.id}.docx')
