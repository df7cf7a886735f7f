// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/resolve_aggregate.h"
#include <algorithm>
#include <optional>

namespace leftfold {

namespace {

/// So many are named where several fit.
constexpr int mostCandidates = 5;

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(
        result.begin(), result.end(), result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

/// A UUID in the other ways to write it: with or without dashes, in small letters.
std::vector<std::string> otherSpellings(std::string_view id) {
    std::string hex;
    std::copy_if(id.begin(), id.end(), std::back_inserter(hex), [](char c) { return c != '-'; });
    if (hex.size() != 32 || !std::all_of(hex.begin(), hex.end(), isHex))
        return {};
    hex = lower(hex);
    const auto dashed =
        hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' + hex.substr(20);
    return {dashed, hex};
}

/// What the name may mean, the likelier first.
std::vector<AggregateId> readings(std::string_view name) {
    std::vector<AggregateId> all{{{}, std::string(name)}};
    for (const char mark : {'/', '-'})
        for (auto at = name.find(mark); at != std::string_view::npos && all.size() < 16; at = name.find(mark, at + 1))
            if (at > 0 && at + 1 < name.size())
                all.push_back({std::string(name.substr(0, at)), std::string(name.substr(at + 1))});
    const auto slash =
        std::find_if(all.begin(), all.end(), [&](const AggregateId& each) { return each.path() == name && !each.type.empty(); });
    if (slash != all.end())
        std::rotate(all.begin(), slash, slash + 1); // TYPE/ID before an id that has a slash in it
    const auto written = all;
    for (const auto& each : written)
        for (auto& spelling : otherSpellings(each.id))
            if (spelling != each.id)
                all.push_back({each.type, std::move(spelling)});
    return all;
}

Result<std::vector<AggregateSummary>> find(EventSource& source, std::optional<AggregateId> exactly, std::string containing) {
    AggregateQuery query;
    query.exactly = std::move(exactly);
    query.containing = std::move(containing);
    query.limit = mostCandidates + 1;
    TRY_ASSIGN(auto page, source.aggregates(query));
    return std::move(page.aggregates);
}

std::string listed(const std::vector<AggregateSummary>& candidates) {
    std::string text;
    const auto count = std::min(candidates.size(), static_cast<std::size_t>(mostCandidates));
    for (std::size_t at = 0; at < count; ++at)
        text += (at == 0 ? "" : ", ") + candidates[at].id.path();
    return candidates.size() > count ? text + ", ..." : text;
}

tl::unexpected<Error> ambiguous(std::string_view name, const std::vector<AggregateSummary>& candidates) {
    return fail(ErrorCode::InvalidArgument, std::string(name) + " may be " + listed(candidates) + ". Write TYPE/ID.");
}

/// Says what comes near: the same in other letters, else ids with the text in them.
Result<AggregateId> nothingFits(EventSource& source, std::string_view name) {
    const auto id = name.substr(name.find('/') == std::string_view::npos ? 0 : name.find('/') + 1);
    const auto sentence = "There is no aggregate " + std::string(name) + " in this store";
    if (id.empty())
        return fail(ErrorCode::NotFound, sentence + '.');
    TRY_ASSIGN(auto near, find(source, {}, std::string(id)));
    const auto sameLetters = [&](const AggregateSummary& each) { return lower(each.id.id) == lower(id); };
    std::stable_partition(near.begin(), near.end(), sameLetters);
    if (near.empty())
        return fail(ErrorCode::NotFound, sentence + '.');
    if (sameLetters(near.front()))
        near.erase(std::find_if_not(near.begin(), near.end(), sameLetters), near.end());
    return fail(ErrorCode::NotFound, sentence + "; did you mean " + listed(near) + '?');
}

} // namespace

Result<AggregateId> resolveAggregate(EventSource& source, std::string_view name) {
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, "Name an aggregate: TYPE/ID, or its ID alone.");
    for (const auto& reading : readings(name)) {
        TRY_ASSIGN(auto found, find(source, reading, {}));
        if (found.size() > 1)
            return ambiguous(name, found);
        if (!found.empty())
            return found.front().id;
    }
    return nothingFits(source, name);
}

} // namespace leftfold
