// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// The sentence of a failed step, and which parts of it one event may have brought: JSON texts and numbers. Equal causes have
/// equal keys, whatever the values. Pointers are no values.
class FailureCause {
public:
    explicit FailureCause(std::string_view sentence);

    /// The sentence with `…` for every value.
    std::string key() const;
    /// The sentence with `…` for the values that were not the same in all that were taken in.
    std::string text() const;
    /// `other` has the same key.
    void takeIn(const FailureCause& other);

private:
    struct Part {
        std::string text;
        bool value = false;
    };
    std::vector<Part> m_parts;
};

} // namespace leftfold
