// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/finding_list_model.h"
#include "ui/session/workspace.h"
#include <QWidget>

namespace leftfold::ui {

class EmptyState;
class RowTable;
class TextLabel;

/// How the outbox compares with the events: one sentence, and every finding by its kind. An entry leads to its event.
class FindingsPane : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPane(QWidget* parent = nullptr);

    void show(std::shared_ptr<const Reconciliation> found);
    using QWidget::show;

    /// `16 findings`, `In agreement`.
    static QString titleOf(const Reconciliation& found);

Q_SIGNALS:
    /// An entry was chosen: its event is wanted.
    void eventChosen(const leftfold::EventId& event);
    /// Enter or double click on an entry.
    void eventOpened(const leftfold::EventId& event);
    /// The same where the messages are what is wrong: the event is not stored, or has several.
    void messagesOpened(const leftfold::EventId& event);

private:
    void choose(int row);
    void open(int row);

    FindingListModel m_model;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_limit = nullptr;
    RowTable* m_list = nullptr;
    EmptyState* m_agreement = nullptr;
};

} // namespace leftfold::ui
