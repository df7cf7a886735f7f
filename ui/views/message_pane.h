// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QWidget>

namespace leftfold::ui {

class Badge;
class FactGrid;
class PayloadPane;
class TextLabel;

/// A message whose event is not here, whole: what it carries, how it fared, where it goes.
class MessagePane : public QWidget {
    Q_OBJECT
public:
    explicit MessagePane(Workspace& workspace, QWidget* parent = nullptr);

    void show(const OutboxMessage& message);
    using QWidget::show;

private:
    void showHead(const OutboxMessage& message);
    void showFacts(const OutboxMessage& message);
    void addTime(const QString& name, const std::optional<Instant>& time);
    void addId(const QString& name, const std::string& id);

    Workspace& m_workspace;
    Badge* m_dot = nullptr;
    TextLabel* m_type = nullptr;
    Badge* m_version = nullptr;
    TextLabel* m_place = nullptr;
    Badge* m_state = nullptr;
    TextLabel* m_fate = nullptr;
    TextLabel* m_error = nullptr;
    PayloadPane* m_payload = nullptr;
    FactGrid* m_facts = nullptr;
};

} // namespace leftfold::ui
