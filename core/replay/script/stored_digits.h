// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// The number as JavaScript has it: one beyond its range is the largest that it knows, one too near to nothing is 0.
double scriptNumber(const std::string& digits);

/// The value as JSON that JavaScript can read: numbers beyond its range stand at the end of the range.
std::string scriptJson(const Value& value);
void appendScriptJson(std::string& out, const Value& value);

/// JavaScript knows floating point alone. This gives what a script returned the digits back that were stored, where it left
/// a number in its place or moved it; what it left untouched altogether is the stored value itself.
class StoredDigits {
public:
    /// `others`: what else the script may have taken numbers from.
    explicit StoredDigits(const Value& stored, std::vector<Value> others = {});

    /// Fails where a number cannot be told from another that was stored.
    Result<Value> restored(Value returned);

private:
    Value restore(const Value* stored, Value returned);
    Value restoreArray(const Value* stored, Value returned);
    Value restoreObject(const Value* stored, Value returned);
    Value restoreNumber(Value returned);
    void collect(const Value& value);

    const Value& m_stored;
    std::vector<Value> m_others;
    std::unordered_map<double, std::vector<std::string>> m_known; // filled when a number is found that has moved
    bool m_collected = false;
    std::optional<Error> m_error;
};

} // namespace leftfold
