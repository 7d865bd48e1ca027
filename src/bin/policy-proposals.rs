use policy_proposals::search::{PolicyDocument,results::*};
fn main(){
 let q=std::env::args().nth(1).unwrap();
 let s=std::time::Instant::now();
 let o=policy_proposals::index::open(policy_proposals::EMBEDDED).unwrap();
 let d=PolicyDocument::new(o[0].clone());
 eprintln!("open {:?}",s.elapsed());
 let s=std::time::Instant::now();
 let r=d.search(&q,&SearchOptions::default()).unwrap();
 eprintln!("search {:?}",s.elapsed());
 println!("{}",serde_json::to_string(&r).unwrap());
}
