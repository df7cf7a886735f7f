// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <string>
#include <unordered_map>

namespace leftfold {

/// Whether JavaScript writes the number as it is written here, and reads no other number as the same.
bool isPlainNumber(std::string_view digits);

/// JavaScript knows floating point alone. This remembers how the numbers were written that it would write otherwise, from the
/// events and states that went in, and writes those of a state that comes out likewise.
class NumberSpellings {
public:
    void note(const Value& value);

    /// The state with stored digits. A number that stands where the same stood in `last` is written as there; one that is new
    /// there as it is in the events: a whole number only under the name that it had there, since a count of 1 is no 1.00. Of
    /// several spellings the first; where they are different numbers that JavaScript cannot tell apart, as it writes them.
    /// What is as in `last` is shared with it.
    Value restored(Value state, const Value& last) const;

private:
    struct Spelling {
        std::string digits;
        bool ambiguous = false; ///< stands for several numbers
    };
    using ByNumber = std::unordered_map<double, Spelling>;

    void noteNumber(const std::string& digits, const std::string& name);
    void noteIn(const Value& value, const std::string& name);
    Value restore(Value value, const Value* last, const std::string& name) const;
    Value restoreArray(Value value, const Value* last, const std::string& name) const;
    Value restoreObject(Value value, const Value* last) const;
    Value restoreNumber(Value value, const Value* last, const std::string& name) const;

    ByNumber m_byNumber;
    std::unordered_map<std::string, ByNumber> m_byName; ///< of the member that it is, or that its array is
};

} // namespace leftfold
