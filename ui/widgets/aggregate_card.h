// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/model/value.h"
#include "ui/models/many_texts.h"
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace leftfold::ui {

class Badge;
class StateTree;
class TextLabel;

/// One aggregate among several: its version, its last event, how its messages fare, and its state with what the last step
/// changed. The card whose step it was is lit.
class AggregateCard : public QWidget {
    Q_OBJECT
public:
    explicit AggregateCard(const AggregateId& aggregate, QWidget* parent = nullptr);

    const AggregateId& aggregate() const { return m_aggregate; }
    /// `version` and `event` are empty before the first event.
    void showStep(const QString& version, const QString& event, const QString& problem);
    /// What the state was and is; the same where it was not this card's step.
    void showState(const Value& before, const Value& after);
    void showMessages(const std::vector<MessageCount>& counts);
    void setLit(bool lit);
    bool isLit() const { return m_lit; }
    StateTree* tree() const { return m_tree; }

Q_SIGNALS:
    /// Its replay is to be seen alone.
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QWidget* buildHead();

    AggregateId m_aggregate;
    Badge* m_version = nullptr;
    TextLabel* m_event = nullptr;
    TextLabel* m_problem = nullptr;
    QHBoxLayout* m_messages = nullptr;
    QWidget* m_messageRow = nullptr;
    StateTree* m_tree = nullptr;
    bool m_lit = false;
    bool m_stated = false; ///< a state was shown: what is open stays open
};

} // namespace leftfold::ui
