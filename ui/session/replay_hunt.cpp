// SPDX-License-Identifier: Apache-2.0
#include "ui/session/replay_hunt.h"
#include "core/expression/print_expression.h"
#include "core/model/json_text.h"

namespace leftfold::ui {

namespace {

/// What tells the conditions of two breakpoints apart. A type pattern has no line break.
std::string keyOf(const Breakpoint& breakpoint) {
    return breakpoint.types + '\n' + breakpoint.condition;
}

std::string patternOf(const std::string& type) {
    return patternText(TextPattern::plain(type));
}

/// The breakpoint on all events of that type.
template <typename Breakpoints>
auto findType(Breakpoints& all, const std::string& type) {
    return std::find_if(all.begin(), all.end(),
        [pattern = patternOf(type)](const Breakpoint& each) { return each.types == pattern && each.condition.empty(); });
}

template <typename Found>
Found findIn(const std::map<std::string, Found>& map, const std::string& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

ReplayHunt::ReplayHunt(Workspace& workspace, ReplaySession& session, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_session(session) {
    connect(&session, &ReplaySession::timelineChanged, this, &ReplayHunt::follow);
}

void ReplayHunt::setList(HuntList list) {
    if (m_list == list)
        return;
    m_list = std::move(list);
    change();
}

QByteArray ReplayHunt::saved() const {
    return QByteArray::fromStdString(toJson(huntValue(m_list)));
}

void ReplayHunt::restore(const QByteArray& saved) {
    const auto value = parseJson(std::string_view(saved.constData(), static_cast<std::size_t>(saved.size())));
    setList(value ? huntListOf(*value) : HuntList());
}

// Breakpoints

std::optional<ExpressionFault> ReplayHunt::addBreakpoint(const Breakpoint& breakpoint) {
    if (auto condition = leftfold::conditionOf(breakpoint, m_workspace.now()); !condition)
        return std::move(condition).error();
    if (std::find(m_list.breakpoints.begin(), m_list.breakpoints.end(), breakpoint) != m_list.breakpoints.end())
        return std::nullopt;
    m_list.breakpoints.push_back(breakpoint);
    change();
    return std::nullopt;
}

void ReplayHunt::setBreakpoint(std::size_t at, const Breakpoint& breakpoint) {
    if (at >= m_list.breakpoints.size() || m_list.breakpoints[at] == breakpoint)
        return;
    m_list.breakpoints[at] = breakpoint;
    change();
}

void ReplayHunt::removeBreakpoint(std::size_t at) {
    if (at >= m_list.breakpoints.size())
        return;
    m_list.breakpoints.erase(m_list.breakpoints.begin() + static_cast<std::ptrdiff_t>(at));
    change();
}

void ReplayHunt::toggleType(const std::string& type) {
    auto& all = m_list.breakpoints;
    const auto found = findType(all, type);
    if (found == all.end())
        all.push_back({.types = patternOf(type), .condition = {}});
    else
        all.erase(found);
    change();
}

bool ReplayHunt::stopsAtType(const std::string& type) const {
    return findType(m_list.breakpoints, type) != m_list.breakpoints.end();
}

tl::expected<Breakpoint, ExpressionFault> ReplayHunt::breakpointFor(const std::string& condition, Instant now) {
    const auto read = StepCondition::read(condition, now);
    if (!read)
        return tl::unexpected(read.error());
    return Breakpoint{.types = {}, .condition = condition, .met = read->asksStateAlone() ? MetWhen::Becomes : MetWhen::Holds};
}

// Watches

std::optional<ExpressionFault> ReplayHunt::addWatch(const std::string& text) {
    auto watch = ReplayWatch::read(text, m_workspace.now());
    if (!watch)
        return std::move(watch).error();
    auto& all = m_list.watches;
    if (std::find(all.begin(), all.end(), watch->text()) != all.end())
        return std::nullopt;
    all.push_back(watch->text());
    change();
    return std::nullopt;
}

void ReplayHunt::removeWatch(std::size_t at) {
    if (at >= m_list.watches.size())
        return;
    m_list.watches.erase(m_list.watches.begin() + static_cast<std::ptrdiff_t>(at));
    change();
}

std::optional<ExpressionFault> ReplayHunt::setQuestion(const std::string& condition) {
    std::optional<ExpressionFault> fault;
    if (!condition.empty())
        if (auto read = StepCondition::read(condition, m_workspace.now()); !read)
            fault = std::move(read).error();
    const auto question = fault ? std::string() : condition;
    if (std::exchange(m_question, question) != question)
        change();
    return fault;
}

// Where all that is met

std::shared_ptr<const ValueHistory> ReplayHunt::valuesOf(const std::string& watch) const {
    return findIn(m_known.values, watch);
}

std::shared_ptr<const ConditionHistory> ReplayHunt::conditionOf(const std::string& watch) const {
    return findIn(m_known.conditions, watch);
}

std::optional<std::vector<std::size_t>> ReplayHunt::stopsOf(std::size_t breakpoint) const {
    const auto history = conditionOf(keyOf(m_list.breakpoints[breakpoint]));
    return history ? std::optional(leftfold::stopsOf(m_list.breakpoints[breakpoint], *history)) : std::nullopt;
}

void ReplayHunt::follow() {
    m_asked.cancel();
    m_known = {};
    m_tracing = false;
    gatherStops();
    ask();
    Q_EMIT traced();
}

void ReplayHunt::change() {
    gatherStops();
    Q_EMIT listChanged();
    ask();
    Q_EMIT traced();
}

void ReplayHunt::addWanted(Wanted& wanted, const std::string& text) const {
    auto watch = ReplayWatch::read(text, m_workspace.now());
    if (!watch || m_known.values.contains(text) || m_known.conditions.contains(text))
        return;
    if (const auto* condition = watch->condition()) {
        wanted.conditionTexts.push_back(text);
        wanted.conditions.push_back(*condition);
        return;
    }
    wanted.valueTexts.push_back(text);
    wanted.values.push_back(*std::move(watch));
}

ReplayHunt::Wanted ReplayHunt::missing() const {
    Wanted wanted;
    for (const auto& breakpoint : m_list.breakpoints) {
        auto condition = leftfold::conditionOf(breakpoint, m_workspace.now());
        if (!condition || m_known.conditions.contains(keyOf(breakpoint)))
            continue;
        wanted.conditionTexts.push_back(keyOf(breakpoint));
        wanted.conditions.push_back(*std::move(condition));
    }
    for (const auto& watch : m_list.watches)
        addWanted(wanted, watch);
    if (!m_question.empty())
        addWanted(wanted, m_question);
    return wanted;
}

Result<ReplayHunt::Known> ReplayHunt::trace(const Timeline& timeline, const Wanted& wanted, Progress& progress) {
    Known known;
    if (!wanted.conditions.empty()) {
        TRY_ASSIGN(auto histories, traceConditions(timeline, wanted.conditions, progress));
        for (std::size_t at = 0; at < histories.size(); ++at)
            known.conditions.insert_or_assign(
                wanted.conditionTexts[at], std::make_shared<const ConditionHistory>(std::move(histories[at])));
    }
    if (!wanted.values.empty()) {
        TRY_ASSIGN(auto histories, traceValues(timeline, wanted.values, progress));
        for (std::size_t at = 0; at < histories.size(); ++at)
            known.values.insert_or_assign(wanted.valueTexts[at], std::make_shared<const ValueHistory>(std::move(histories[at])));
    }
    return known;
}

void ReplayHunt::ask() {
    m_asked.cancel();
    const auto& timeline = m_session.timeline();
    auto wanted = timeline ? missing() : Wanted();
    m_tracing = !wanted.empty();
    if (!m_tracing)
        return;
    m_workspace.ask(
        this,
        {tr("Looking for breakpoints and watches"), Lane::Long, &m_asked, Subject::Store,
            [this] {
                m_tracing = false;
                Q_EMIT traced();
            }},
        [timeline, wanted = std::move(wanted)](EventSource&, Progress& progress) { return trace(*timeline, wanted, progress); },
        [this, timeline](Result<Known> known) {
            if (timeline == m_session.timeline())
                take(known ? *std::move(known) : Known());
        });
}

void ReplayHunt::take(Known known) {
    m_tracing = false;
    m_known.conditions.merge(known.conditions);
    m_known.values.merge(known.values);
    gatherStops();
    Q_EMIT traced();
}

void ReplayHunt::gatherStops() {
    std::vector<Breakpoint> breakpoints;
    std::vector<ConditionHistory> histories;
    for (const auto& breakpoint : m_list.breakpoints) {
        const auto history = conditionOf(keyOf(breakpoint));
        breakpoints.push_back(breakpoint);
        histories.push_back(history ? *history : ConditionHistory());
    }
    m_stops = Stops(breakpoints, histories);
}

} // namespace leftfold::ui
