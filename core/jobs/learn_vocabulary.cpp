// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/learn_vocabulary.h"
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include <algorithm>
#include <map>
#include <set>

namespace leftfold {

namespace {

constexpr int eventsFromEachEnd = 400;
constexpr std::size_t mostPaths = 400;
constexpr std::size_t mostValues = 12;
constexpr std::size_t longestValue = 40;
constexpr std::size_t mostItems = 8; ///< of an array
constexpr std::size_t deepest = 6;

struct SeenPath {
    std::int64_t count = 0;
    std::vector<std::string> values;
};

/// Gathers words; bounded in all that a payload may make long.
class Learner {
public:
    void add(const Event& event) {
        m_types.insert(event.type);
        m_aggregateTypes.insert(event.aggregate.type);
        const auto body = readBody(event);
        if (!body)
            return;
        ValuePath data{PathRoot::Data, {}};
        walk(body->data, data);
        ValuePath metadata{PathRoot::Metadata, {}};
        walk(body->metadata, metadata);
    }

    Vocabulary vocabulary() {
        Vocabulary words;
        m_types.erase(std::string());
        m_aggregateTypes.erase(std::string());
        words.types.assign(m_types.begin(), m_types.end());
        words.aggregateTypes.assign(m_aggregateTypes.begin(), m_aggregateTypes.end());
        std::vector<std::pair<std::int64_t, PathWords>> counted;
        for (auto& [path, seen] : m_paths)
            counted.push_back({seen.count, {path, std::move(seen.values)}});
        std::stable_sort(counted.begin(), counted.end(), [](const auto& left, const auto& right) { return left.first > right.first; });
        for (auto& [count, path] : counted)
            words.paths.push_back(std::move(path));
        return words;
    }

private:
    void walk(const Value& value, ValuePath& path) {
        if (path.steps.size() > deepest)
            return;
        for (const auto& member : value.members()) {
            path.steps.emplace_back(member.key);
            walk(member.value, path);
            path.steps.pop_back();
        }
        for (std::size_t at = 0; at < std::min(value.size(), mostItems) && value.isArray(); ++at) {
            path.steps.emplace_back(AnyItem());
            walk(value.items()[at], path);
            path.steps.pop_back();
        }
        if (!value.isObject() && !value.isArray() && !path.steps.empty())
            note(value, path);
    }

    void note(const Value& value, const ValuePath& path) {
        const auto text = pathText(path);
        if (m_paths.size() >= mostPaths && !m_paths.contains(text))
            return;
        auto& seen = m_paths[text];
        ++seen.count;
        if (seen.values.size() >= mostValues || value.isNull() || Scalar::of(value).text.size() > longestValue)
            return;
        const auto term = printExpression(*termFor(path, value));
        const auto behind = term.find(' ', text.size() + 1); // "path = "
        if (behind == std::string::npos)
            return;
        auto word = term.substr(behind + 1);
        if (std::find(seen.values.begin(), seen.values.end(), word) == seen.values.end())
            seen.values.push_back(std::move(word));
    }

    std::set<std::string> m_types, m_aggregateTypes;
    std::map<std::string, SeenPath> m_paths;
};

} // namespace

Result<Vocabulary> learnVocabulary(EventSource& source, Progress& progress) {
    Learner learner;
    for (const auto direction : {Direction::Forward, Direction::Backward}) {
        EventQuery query;
        query.direction = direction;
        query.limit = eventsFromEachEnd;
        TRY_ASSIGN(const auto page, source.read(query));
        for (const auto& event : page.events)
            learner.add(event);
        if (!progress.keepGoing(-1, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        if (page.atEnd)
            break;
    }
    return learner.vocabulary();
}

} // namespace leftfold
