// SPDX-License-Identifier: Apache-2.0
#include "ui/session/state_search.h"
#include "core/replay/timeline_pass.h"
#include "core/transform/value_search.h"

namespace leftfold::ui {

StateSearch::StateSearch(Workspace& workspace, ReplaySession& session, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_session(session) {
    connect(&session, &ReplaySession::timelineChanged, this, &StateSearch::ask);
}

void StateSearch::find(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    ask();
}

void StateSearch::ask() {
    m_asked.cancel();
    m_history = nullptr;
    const auto& timeline = m_session.timeline();
    if (m_text.isEmpty() || !timeline)
        return Q_EMIT found();
    m_workspace.ask(
        this, {tr("Searching states"), Lane::Long, &m_asked},
        [timeline, text = m_text.toStdString()](EventSource&, Progress& progress) { return traceText(*timeline, text, progress); },
        [this](Result<ConditionHistory> history) {
            if (history)
                m_history = std::make_shared<const ConditionHistory>(*std::move(history));
            Q_EMIT found();
        });
}

/// A state that an event left as it was is not searched again.
Result<ConditionHistory> traceText(const Timeline& timeline, const std::string& text, Progress& progress) {
    ConditionHistory history;
    Value last;
    bool holds = false;
    TRY_VOID(passOver(timeline, {}, progress, [&](const StepGlance& glance) {
        if (glance.step == 0 || !glance.after->sharesWith(last))
            holds = !findInValue(*glance.after, text, 1).empty();
        last = *glance.after;
        history.add(holds);
    }));
    return history;
}

} // namespace leftfold::ui
