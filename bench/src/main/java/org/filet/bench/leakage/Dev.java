package org.filet.bench.leakage;
import java.util.*;
import java.util.stream.*;
import org.filet.linkage.*;
import org.filet.linkage.synthetic.Errors;
final class Dev {
  public static void main(String[] a) throws Exception {
    int people=Integer.parseInt(a[0]); int year=Integer.parseInt(a[1]);
    long t=System.nanoTime();
    Register reg=Register.of(7,people,year,Errors.NONE);
    Stored own=reg.underOwnKey(8);
    System.out.printf("encoded %.1f s%n",(System.nanoTime()-t)/1e9);
    for (String mode: a[2].split(",")) {
    Stored base = mode.contains("nofam")?own.withoutFamilies():own;
    int salts = mode.contains("salt")?Integer.parseInt(mode.replaceAll("\\D","")):1;
    SharedTokens g=SharedTokens.of(base);
    System.out.printf("%s graph %d people %d edges, mean degree %.2f, %.1f s%n",mode,people,g.edges(),(double)g.edges()/people,(System.nanoTime()-t)/1e9);
    EdgesByLabel labels=new EdgesByLabel(g);
    for(int i=3;i<a.length;i++){
      double f=Double.parseDouble(a[i]); int n=(int)(f*people);
      Random rnd=new Random(5);
      List<Integer> ids=IntStream.range(0,people).boxed().collect(Collectors.toCollection(ArrayList::new)); Collections.shuffle(ids,rnd);
      int[] truth=ids.subList(0,n).stream().mapToInt(x->x).toArray();
      Stored st=base.some(truth,rnd.nextLong()); if(salts>1) st=st.salted(salts);
      SharedTokens s=SharedTokens.of(st);
      int connected=0; for(int r=0;r<n;r++) if(s.degree(r)>0) connected++;
      List<GraphMatching.Guess> gs=new GraphMatching(g,labels,s,f/salts,0).run(new Random(1));
      int ok=0, sure=0, sureOk=0, cand=0;
      for(int r=0;r<n;r++){var q=gs.get(r); if(q.person()>=0)cand++; if(q.person()==truth[r]) ok++; if(q.belief()>.9){sure++; if(q.person()==truth[r]) sureOk++;}}
      System.out.printf("%s f=%.4f n=%d edges=%d connected=%.3f guessed=%d ok=%s sure=%d right=%d  %.1f s%n",mode,f,n,s.edges()/2,connected/(double)n,cand,new Proportion(ok,n),sure,sureOk,(System.nanoTime()-t)/1e9);
    }}
  }
}
