// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/value_history.h"
#include "ui/session/hunt_list.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// The hunt of the window: breakpoints, watches and conditions, and where the timeline that is shown meets them. What is hunted
/// for stays when the timeline is folded again or is another one; where it is met is found anew, on a thread of the workspace.
/// Window's thread only.
class ReplayHunt : public QObject {
    Q_OBJECT
public:
    ReplayHunt(Workspace& workspace, ReplaySession& session, QObject* parent = nullptr);

    const HuntList& list() const { return m_list; }
    void setList(HuntList list);
    /// For what is remembered of a store.
    QByteArray saved() const;
    void restore(const QByteArray& saved);

    /// A new one at the end. Nothing is added where its types or its condition are not understood.
    std::optional<ExpressionFault> addBreakpoint(const Breakpoint& breakpoint);
    /// In place of the one there; it must be understood.
    void setBreakpoint(std::size_t at, const Breakpoint& breakpoint);
    void removeBreakpoint(std::size_t at);
    /// Sets one on all events of that type, or takes it away.
    void toggleType(const std::string& type);
    /// Whether there is one on all events of that type.
    bool stopsAtType(const std::string& type) const;
    /// A breakpoint for what was typed, or what is wrong with it: a condition on states alone stops where it comes to hold.
    static tl::expected<Breakpoint, ExpressionFault> breakpointFor(const std::string& condition, Instant now);

    /// A place of the state or a condition. One that is watched already stays alone.
    std::optional<ExpressionFault> addWatch(const std::string& text);
    void removeWatch(std::size_t at);
    /// A condition whose transitions are asked for while it stands in a field; empty: none.
    std::optional<ExpressionFault> setQuestion(const std::string& condition);
    const std::string& question() const { return m_question; }

    /// Null while it is not known, where it is a condition, or where it is not understood.
    std::shared_ptr<const ValueHistory> valuesOf(const std::string& watch) const;
    /// Null while it is not known, where it is a place, or where it is not understood.
    std::shared_ptr<const ConditionHistory> conditionOf(const std::string& watch) const;
    /// The steps where a breakpoint stops runs; nothing while that is not known.
    std::optional<std::vector<std::size_t>> stopsOf(std::size_t breakpoint) const;
    /// Of all breakpoints that are on, as far as known.
    const Stops& stops() const { return m_stops; }
    /// Whether something is still to be found.
    bool isTracing() const { return m_tracing; }

Q_SIGNALS:
    /// What is hunted for is something else now.
    void listChanged();
    /// Where it is met is something else now.
    void traced();

private:
    /// Where everything is met that somebody asked for on this timeline; conditions by their text.
    struct Known {
        std::map<std::string, std::shared_ptr<const ConditionHistory>> conditions;
        std::map<std::string, std::shared_ptr<const ValueHistory>> values;
    };
    struct Wanted {
        std::vector<std::string> conditionTexts, valueTexts;
        std::vector<StepCondition> conditions;
        std::vector<ReplayWatch> values;
        bool empty() const { return conditions.empty() && values.empty(); }
    };
    static Result<Known> trace(const Timeline& timeline, const Wanted& wanted, Progress& progress);
    Wanted missing() const;
    void addWanted(Wanted& wanted, const std::string& watch) const;
    void follow();
    void change();
    void ask();
    void take(Known known);
    void gatherStops();

    Workspace& m_workspace;
    ReplaySession& m_session;
    HuntList m_list;
    std::string m_question;
    Known m_known;
    Stops m_stops;
    bool m_tracing = false;
    Latest m_asked;
};

} // namespace leftfold::ui
