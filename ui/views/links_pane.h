// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/find_links.h"
#include "ui/session/workspace.h"
#include <QWidget>

namespace leftfold::ui {

class FactGrid;

/// What an event is tied to: its process, its cause, its effects, its message. Links lead there.
class LinksPane : public QWidget {
    Q_OBJECT
public:
    explicit LinksPane(Workspace& workspace, QWidget* parent = nullptr);

    void show(const Event& event);

private:
    void fill(const Event& event, const EventLinks* links);
    void addLink(const QString& name, const Event& event);
    void addMessages(const Event& event, const EventLinks& links);
    QWidget* messageLink(const Event& event, MessageState state);

    Workspace& m_workspace;
    FactGrid* m_facts = nullptr;
    Latest m_finding;
};

} // namespace leftfold::ui
