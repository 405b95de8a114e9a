//! A short file of orders as an answer: the file, and how much of it the encoding could not say.

use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaResponses, Registry};
use workflows::order_exports::ShortFile;

use crate::answer::header;
use crate::csv_file::CsvFile;

const REPLACED: &str = "Replaced-Characters";

pub struct ShortExport(pub ShortFile);

impl IntoResponse for ShortExport {
    fn into_response(self) -> Response {
        let ShortExport(file) = self;
        CsvFile::whole("orders.csv".to_owned(), file.charset, file.bytes)
            .with_header(REPLACED, file.replaced)
            .into_response()
    }
}

impl ApiResponse for ShortExport {
    fn meta() -> MetaResponses {
        let mut answers = CsvFile::meta();
        for answer in &mut answers.responses {
            let text = "How many characters the file's encoding lacks; 0 means that nothing was lost.";
            answer.headers.push(header::<u64>(REPLACED, text));
        }
        answers
    }

    fn register(registry: &mut Registry) {
        CsvFile::register(registry);
    }
}
