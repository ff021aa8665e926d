package org.filet.bench.leakage;
import java.util.*;
import java.util.stream.*;
import org.filet.linkage.clk.*;
import org.filet.linkage.synthetic.*;
final class DevClk {
  static ClkEncoder enc(String secret){
    ClkField name=new ClkField.Hashed(new ClkComparison.Ngrams(2,false),new ClkWeight.BitsPerFeature(200),ClkHash.BLAKE);
    ClkField born=new ClkField.Hashed(new ClkComparison.Ngrams(1,true),new ClkWeight.BitsPerFeature(200),ClkHash.BLAKE);
    return new ClkEncoder(new ClkSchema(1024,List.of(name,name,born)),secret.getBytes());
  }
  public static void main(String[] a){
    int people=Integer.parseInt(a[0]);
    SyntheticFile file=SyntheticFile.left(new Design(7,people,1,2009,2026,Errors.NONE));
    ClkEncoder mine=enc("mine"), theirs=enc("theirs");
    List<List<String>> rows=file.stream().map(r->List.of(r.givenNames().toLowerCase(),r.surnames().toLowerCase(),r.born().replace("-",""))).toList();
    List<Clk> reg=rows.stream().map(mine::encode).toList();
    for(int i=1;i<a.length;i++){
      int n=(int)(people*Double.parseDouble(a[i]));
      List<Integer> ids=IntStream.range(0,people).boxed().collect(Collectors.toCollection(ArrayList::new)); Collections.shuffle(ids,new Random(3));
      List<Clk> st=ids.subList(0,n).stream().map(x->theirs.encode(rows.get(x))).toList();
      for (int k: new int[]{0,10,20}) { Map<Integer,Integer> known=new HashMap<>(); for(int j=0;j<k;j++) known.put(j,ids.get(j));
      int[] t=new CodeMatching(st,reg).run(known); int ok=0; for(int r=0;r<n;r++) if(t[r]==ids.get(r)) ok++;
      System.out.println(a[i]+" known "+k+" "+n+" "+new Proportion(ok,n));}
    }
  }
}
