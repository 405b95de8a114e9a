fn main() {
    let path = std::env::args().nth(1).unwrap_or_default();
    let bytes = std::fs::read(path).unwrap_or_default();
    match sdk_gen::read::read(&bytes, &Default::default(), &Default::default()) {
        Ok(api) => println!("{}", serde_json::to_string_pretty(&api).unwrap_or_default()),
        Err(e) => eprintln!("{e}"),
    }
}
