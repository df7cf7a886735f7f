// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_facts.h"
#include "core/expression/expression.h"

namespace leftfold {

/// Whether the expression holds for the event.
///
/// | asked about                | `:` and `~`          | `=`               | `!=`                 | `< <= > >=`            | exists |
/// |----------------------------|----------------------|-------------------|----------------------|------------------------|--------|
/// | nothing there, no JSON     | no                   | no                | no                   | no                     | no     |
/// | null                       | no                   | only null         | all but null         | no                     | yes    |
/// | true, false                | their word           | only that word    | all else             | no                     | yes    |
/// | number                     | its digits as stored | the same number   | all else             | numbers, decimal texts | yes    |
/// | text                       | its content          | the same text; a number where it reads as that decimal | all else | texts by code point; numbers where it reads as one | yes |
/// | array, object              | no                   | no                | yes                  | no                     | yes    |
/// | several (`[*]`)            | one of them does     | one of them does  | one of them does     | one of them does       | one is |
/// | `type` (with and without its version), `aggregate` (type, id; with a `/` type/id) | either | either | neither | either | yes |
///
/// Two paths (`state.paid > state.total`) compare as a value and what stands beside it, with two differences: texts that both
/// read as decimals count as numbers, and arrays and objects are equal where all in them is. Where one has nothing, no.
///
/// In a replay an event may have been seen in other forms (`EventFacts::setForms`): `type` and `schema` are those of any form, as
/// stored or as seen, and `data` is that of the forms.
///
/// Letters are told apart by case, everywhere but in a search for words, which ignores the case of ASCII letters. A search
/// looks through types, ids and the payload as it is stored, its JSON escapes read. `not` turns yes and no, so it holds where
/// nothing is there.
bool holds(const Expression& expression, EventFacts& facts);

} // namespace leftfold
