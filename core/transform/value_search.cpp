// SPDX-License-Identifier: Apache-2.0
#include "core/transform/value_search.h"
#include "core/model/json_text.h"
#include <algorithm>

namespace leftfold {

namespace {

/// So many values are looked at between two questions whether to go on.
constexpr std::size_t askEvery = 4096;

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

class ValueSearch {
public:
    ValueSearch(std::string_view text, std::size_t most, const std::function<bool()>& goesOn)
        : m_wanted(text)
        , m_most(most)
        , m_goesOn(goesOn) {
        std::transform(m_wanted.begin(), m_wanted.end(), m_wanted.begin(), lower);
    }

    std::vector<JsonPointer> found;

    /// Whether to go on.
    bool search(const Value& value, bool named) {
        if (named || matches(value))
            found.push_back(m_place);
        if (found.size() >= m_most || (++m_seen % askEvery == 0 && m_goesOn && !m_goesOn()))
            return false;
        for (std::size_t at = 0; at < value.items().size(); ++at)
            if (!below(PointerToken(at), value.items()[at], false))
                return false;
        for (const auto& member : value.members())
            if (!below(PointerToken(member.key), member.value, contains(member.key)))
                return false;
        return true;
    }

private:
    bool below(PointerToken token, const Value& value, bool named) {
        m_place.push(std::move(token));
        const bool goesOn = search(value, named);
        m_place.pop();
        return goesOn;
    }

    bool contains(std::string_view text) const {
        const auto same = [](char one, char wanted) { return lower(one) == wanted; };
        return std::search(text.begin(), text.end(), m_wanted.begin(), m_wanted.end(), same) != text.end();
    }

    bool matches(const Value& value) const {
        if (value.isString() || value.isNumber())
            return contains(value.text());
        return !value.isArray() && !value.isObject() && contains(toJson(value));
    }

    std::string m_wanted;
    std::size_t m_most;
    const std::function<bool()>& m_goesOn;
    std::size_t m_seen = 0;
    JsonPointer m_place;
};

} // namespace

std::vector<JsonPointer> findInValue(const Value& value, std::string_view text, std::size_t most, const std::function<bool()>& goesOn) {
    if (text.empty() || most == 0)
        return {};
    ValueSearch search(text, most, goesOn);
    search.search(value, false);
    return std::move(search.found);
}

} // namespace leftfold
