//! Work that goes on after the answer, as `sdk.toml` says.

use std::collections::BTreeSet;

use super::pages::object;
use crate::config::{Config, WaitConfig};
use crate::ir::{AnswerKind, Api, Degradation, Operation, Wait};

pub(super) fn find(api: &mut Api, config: &Config, degradations: &mut BTreeSet<Degradation>) {
    let found: Vec<Option<Wait>> = api
        .operations
        .iter()
        .map(|operation| {
            let said = config.operations.get(&operation.key)?.wait.as_ref()?;
            let wait = wait(api, operation, said);
            if wait.is_none() {
                degradations.insert(Degradation {
                    code: "wait.unseen",
                    at: operation.key.clone(),
                    line: operation.line,
                    what: "its answer does not always have what `wait` in sdk.toml asks for; nothing waits for it".to_owned(),
                });
            }
            wait
        })
        .collect();
    for (operation, wait) in api.operations.iter_mut().zip(found) {
        operation.wait = wait;
    }
}

fn wait(api: &Api, operation: &Operation, said: &WaitConfig) -> Option<Wait> {
    let answer = &operation.answer;
    let is_one = answer.kind == AnswerKind::Json && !answer.may_be_empty && operation.pages.is_none();
    let is_read = is_one && operation.body.is_none();
    let shown = object(api, &answer.ty).filter(|_| is_read)?;
    let has = |wire: &String| shown.fields.iter().any(|it| it.wire == *wire);
    (has(&said.done) && said.progress.as_ref().is_none_or(has)).then(|| Wait {
        // Named with the others.
        name: String::new(),
        done: said.done.clone(),
        progress: said.progress.clone(),
    })
}
