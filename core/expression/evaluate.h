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
/// Letters are told apart by case, everywhere but in a search for words, which ignores the case of ASCII letters. A search
/// looks through types, ids and the payload as it is stored, its JSON escapes read. `not` turns yes and no, so it holds where
/// nothing is there.
bool holds(const Expression& expression, EventFacts& facts);

} // namespace leftfold
