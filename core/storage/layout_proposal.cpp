// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_proposal.h"
#include "core/storage/layout_draft.h"
#include "core/storage/proposed_members.h"
#include "core/storage/role_dictionary.h"
#include "core/storage/role_fit.h"
#include "core/storage/version_runs.h"
#include <algorithm>
#include <map>
#include <set>

namespace leftfold {

namespace {

/// Below this a column is no candidate.
constexpr double leastScore = 0.25;
/// Below this a table is no log: too little of an event was found.
constexpr double leastConfidence = 0.35;

struct Candidate {
    std::string role;
    std::size_t column = 0;
    double score = 0;
    double name = 0; ///< what the name alone says
};

/// What each role counts for whether a table is a log of events at all.
double weightOf(const std::string& role) {
    static const std::map<std::string, double> weights{{"type", 0.27}, {"payload", 0.25}, {"aggregate_id", 0.2}, {"version", 0.1},
        {"occurred_at", 0.08}, {"event_id", 0.04}, {"position", 0.03}, {"correlation_id", 0.02}, {"causation_id", 0.01}};
    const auto found = weights.find(role);
    return found == weights.end() ? 0 : found->second;
}

std::ptrdiff_t placeOf(const std::string& role) {
    return std::find(eventRoles().begin(), eventRoles().end(), role) - eventRoles().begin();
}

/// One table while roles are found for it.
class Proposer {
public:
    Proposer(Engine engine, const TableSample& sample)
        : m_engine(engine)
        , m_sample(sample) {
        m_proposal.table = sample.table.path();
        m_proposal.rows = static_cast<int>(sample.rows.size());
        for (std::size_t at = 0; at < sample.table.columns.size(); ++at)
            m_facts.push_back(factsOf(sample.column(at)));
    }

    TableProposal propose() {
        assignColumns();
        preferRuns();
        sharePosition();
        m_document = newLayout(m_engine, m_sample.table);
        for (const auto role : eventRoles())
            if (const auto found = m_chosen.find(std::string(role)); found != m_chosen.end())
                takeColumn(found->second);
        splitStream();
        nameThing();
        takeMembers();
        takeRowid();
        conclude();
        return std::move(m_proposal);
    }

private:
    const Column& column(std::size_t at) const { return m_sample.table.columns[at]; }

    std::vector<Candidate> candidates() const {
        std::vector<Candidate> all;
        for (std::size_t at = 0; at < m_facts.size(); ++at)
            for (const auto role : eventRoles()) {
                const double name = nameFit(role, column(at).name);
                const double fit = valueFit(role, m_facts[at], column(at));
                const double score = name > 0 ? name * fit : fitWithoutName(role, m_facts[at], column(at));
                if (score >= leastScore)
                    all.push_back({std::string(role), at, score, name});
            }
        std::stable_sort(all.begin(), all.end(), [](const Candidate& left, const Candidate& right) { return left.score > right.score; });
        return all;
    }

    /// The surest first; a column has one role, a role one column.
    void assignColumns() {
        std::set<std::size_t> taken;
        for (const auto& candidate : candidates())
            if (!m_chosen.contains(candidate.role) && !taken.contains(candidate.column)) {
                m_chosen[candidate.role] = candidate;
                taken.insert(candidate.column);
            }
    }

    bool isTaken(std::size_t at) const {
        return std::any_of(m_chosen.begin(), m_chosen.end(), [at](const auto& chosen) { return chosen.second.column == at; });
    }

    /// Of numbers that may be versions, those that count by one within each aggregate are; names like `sequence` do not tell.
    void preferRuns() {
        const auto aggregate = m_chosen.find("aggregate_id");
        if (aggregate == m_chosen.end())
            return;
        const auto keys = m_sample.column(aggregate->second.column);
        double best = 0.6;
        std::optional<Candidate> found;
        for (std::size_t at = 0; at < m_facts.size(); ++at) {
            const bool mayBe = nameFit("version", column(at).name) > 0 || !isTaken(at);
            const double runs = mayBe && at != aggregate->second.column ? runShare(keys, m_sample.column(at)) : 0;
            if (runs > best) {
                best = runs;
                found = Candidate{"version", at, std::min(1.0, 0.5 * runs + 0.5 * std::max(0.4, nameFit("version", column(at).name))),
                    nameFit("version", column(at).name)};
            }
        }
        if (!found || (m_chosen.contains("version") && m_chosen["version"].column == found->column))
            return;
        std::erase_if(m_chosen, [&](const auto& chosen) { return chosen.second.column == found->column; });
        m_chosen["version"] = *found;
        chooseAgain("position");
        chooseAgain("schema_version");
    }

    /// The best of the columns that are left.
    void chooseAgain(const std::string& role) {
        if (m_chosen.contains(role))
            return;
        for (const auto& candidate : candidates())
            if (candidate.role == role && !isTaken(candidate.column)) {
                m_chosen[role] = candidate;
                return;
            }
    }

    /// A number that counts all events may be their id as well, and the other way round.
    void sharePosition() {
        const auto id = m_chosen.find("event_id");
        if (!m_chosen.contains("position") && id != m_chosen.end() && m_facts[id->second.column].rising)
            m_chosen["position"] = {"position", id->second.column, id->second.score, 0};
        const auto position = m_chosen.find("position");
        if (id == m_chosen.end() && position != m_chosen.end() && nameFit("event_id", column(position->second.column).name) > 0)
            m_chosen["event_id"] = {"event_id", position->second.column, position->second.score, position->second.name};
    }

    void takeColumn(const Candidate& chosen) {
        const auto& name = column(chosen.column).name;
        const auto values = valueReason(chosen.role, m_facts[chosen.column]);
        const bool isThing = chosen.role == "aggregate_id" && !namedThing(name).empty();
        std::string reason = chosen.name > 0.7 ? "named like it"
            : chosen.name > 0                  ? "may be named so"
            : isThing                          ? "named like the id of something"
                                               : "its values look like it";
        add(chosen.role, {name, {}, {}, {}, false}, name, chosen.score, reason + (values.empty() ? "" : ", " + values));
    }

    void add(const std::string& role, const RoleSource& source, std::string shown, double score, std::string reason) {
        m_document = withRole(std::move(m_document), role, source);
        m_proposal.roles.push_back({role, std::move(shown), std::clamp(score, 0.0, 1.0), std::move(reason)});
    }

    bool has(const std::string& role) const {
        return std::any_of(m_proposal.roles.begin(), m_proposal.roles.end(), [&](const ProposedRole& known) { return known.role == role; });
    }

    /// `order-17` holds the aggregate's type and id.
    void splitStream() {
        const auto aggregate = m_chosen.find("aggregate_id");
        if (aggregate == m_chosen.end() || has("aggregate_type"))
            return;
        const auto at = aggregate->second.column;
        const auto separator = streamSeparator(m_sample.column(at));
        if (separator.empty())
            return;
        m_document = withRole(std::move(m_document), "aggregate_id", {column(at).name, {}, {}, separator, false});
        m_proposal.roles.push_back({"aggregate_type", column(at).name, 0.8,
            "stands in it before the first \"" + separator + "\", as in \"" + m_facts[at].example + "\""});
    }

    /// `order_id` is the id of an order.
    void nameThing() {
        const auto aggregate = m_chosen.find("aggregate_id");
        if (aggregate == m_chosen.end() || has("aggregate_type"))
            return;
        const auto& name = column(aggregate->second.column).name;
        if (const auto thing = namedThing(name); !thing.empty())
            add("aggregate_type", {{}, {}, thing, {}, false}, '"' + thing + '"', 0.5, "the same for all, because the id is called " + name);
    }

    void takeMembers() {
        for (const char* role : {"metadata", "payload"})
            if (const auto found = m_chosen.find(role); found != m_chosen.end())
                takeMembersOf(role, found->second.column);
    }

    void takeMembersOf(const std::string& role, std::size_t at) {
        std::set<std::string> missing;
        for (const auto wanted : eventRoles())
            if (!has(std::string(wanted)) && wanted != "position")
                missing.insert(std::string(wanted));
        const auto found = proposeMembers(role, m_sample.column(at), missing);
        for (const auto& member : found.roles) {
            std::string shown = column(at).name;
            for (const auto& name : member.path)
                shown += " › " + name;
            add(member.role, {column(at).name, member.path, {}, {}, false}, shown, member.score, member.reason);
        }
        for (const auto& [member, value] : found.shape)
            m_document = withEventsMember(std::move(m_document), member, value);
    }

    void takeRowid() {
        if (has("position") || !m_sample.table.hasRowid)
            return;
        add("position", {"rowid", {}, {}, {}, false}, "rowid", 0.5, "no column counts the events; SQLite does, in the order of insertion");
    }

    void conclude() {
        for (const auto& role : m_proposal.roles)
            m_proposal.confidence += weightOf(role.role) * role.confidence;
        if (m_sample.table.isView)
            m_proposal.confidence *= 0.9; // its table is in the catalogue too
        if (looksLikeMessages())
            m_proposal.confidence *= 0.85;
        if (m_proposal.rows == 0)
            m_proposal.confidence *= 0.75; // a table with events goes before one without
        std::stable_sort(m_proposal.roles.begin(), m_proposal.roles.end(),
            [](const ProposedRole& left, const ProposedRole& right) { return placeOf(left.role) < placeOf(right.role); });
        m_proposal.refusal = refusal();
        if (!m_proposal.isLog())
            return;
        addDoubts();
        m_document.editMember("note") = Value::string("Proposed by Leftfold from the names of the columns"
            + (m_proposal.rows > 0 ? " and the first " + std::to_string(m_proposal.rows) + " rows" : std::string()) + ".");
        m_proposal.document = m_document;
    }

    bool looksLikeMessages() const {
        const auto marks = [](const Column& column) {
            static const std::set<std::string> names{"published", "publishedat", "dispatched", "dispatchedat", "attempts", "retrycount",
                "retries", "sentat", "processedat", "lockedby", "deliveredat"};
            return names.contains(plainName(column.name));
        };
        return std::any_of(m_sample.table.columns.begin(), m_sample.table.columns.end(), marks);
    }

    std::string refusal() const {
        if (!has("type"))
            return "no column holds the names of event types";
        if (!has("payload") && !has("aggregate_id"))
            return "no column holds an event's data, and none says what it happened to";
        return m_proposal.confidence < leastConfidence ? "its columns have little in common with what events are made of" : "";
    }

    void addDoubts() {
        if (looksLikeMessages())
            m_proposal.doubts.emplace_back("It has columns of an outbox: these may be messages about events rather than the events.");
    }

    Engine m_engine;
    const TableSample& m_sample;
    std::vector<ColumnFacts> m_facts;
    std::map<std::string, Candidate> m_chosen;
    Value m_document;
    TableProposal m_proposal;
};

} // namespace

TableProposal proposeLayout(Engine engine, const TableSample& sample) {
    return Proposer(engine, sample).propose();
}

} // namespace leftfold
