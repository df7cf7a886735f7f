// SPDX-License-Identifier: Apache-2.0
#include "core/storage/member_facts.h"
#include "core/model/json_text.h"
#include "core/storage/codec/decode_payload.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

constexpr std::size_t mostMembers = 300;
constexpr std::size_t mostBelow = 200; ///< of them: names that are keys of something must not keep those at the top out
constexpr std::size_t mostDocuments = 60;
constexpr std::size_t deepest = 3; ///< causation › event › id

struct Found {
    std::vector<std::optional<std::string>> values;
    int objects = 0;
};
using Members = std::map<std::vector<std::string>, Found>;

std::optional<std::string> scalarText(const Value& value) {
    if (value.isString() || value.isNumber())
        return value.text();
    return value.kind() == Value::Kind::Boolean ? std::optional<std::string>(value.asBoolean() ? "true" : "false") : std::nullopt;
}

void gather(const Value& object, const std::vector<std::string>& above, Members& members) {
    for (const auto& member : object.members()) {
        auto path = above;
        path.push_back(member.key);
        if (members.size() >= (above.empty() ? mostMembers : mostBelow) && !members.contains(path))
            continue;
        auto& found = members[path];
        found.objects += member.value.isObject() ? 1 : 0;
        if (!member.value.isObject() && !member.value.isArray())
            found.values.push_back(scalarText(member.value));
        if (member.value.isObject() && path.size() < deepest)
            gather(member.value, path, members);
    }
}

} // namespace

std::vector<MemberFacts> membersOf(std::span<const std::optional<std::string>> documents) {
    Members members;
    for (const auto& text : documents.first(std::min(documents.size(), mostDocuments)))
        if (const auto document = text ? parseJson(decodePayload(*text).json()) : Result<Value>(Value()); document)
            gather(*document, {}, members);
    std::vector<MemberFacts> all;
    for (const auto& [path, found] : members)
        all.push_back({path, factsOf(found.values), found.objects});
    std::stable_sort(
        all.begin(), all.end(), [](const MemberFacts& left, const MemberFacts& right) { return left.path.size() < right.path.size(); });
    return all;
}

} // namespace leftfold
