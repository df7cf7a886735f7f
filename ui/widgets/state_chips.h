// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/outbox_store.h"
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QPushButton;

namespace leftfold::ui {

/// The counts of messages by state, of which one is chosen: all, a state, or what a comparison found.
class StateChips : public QWidget {
    Q_OBJECT
public:
    explicit StateChips(QWidget* parent = nullptr);

    /// Whose words the chips wear. Counts are forgotten.
    void setBox(MessageBox box);
    void show(const OutboxTally& tally);
    using QWidget::show;
    /// Another store: nothing is counted yet.
    void forgetCounts();
    /// The chip of the comparison; hidden until there is one.
    void showFindings(const QString& text, bool good);
    void hideFindings();
    /// Nothing: all.
    std::optional<MessageState> state() const;
    bool isOnFindings() const;
    void choose(std::optional<MessageState> state);
    void chooseFindings();
    /// The next chip that is shown, round and round.
    void step(int by);
    /// What can be chosen now, with its count.
    std::vector<QAbstractButton*> chips() const;

Q_SIGNALS:
    void chosen();

private:
    QPushButton* addChip(int id, const QString& iconName, const QString& name);

    QButtonGroup* m_group = nullptr;
    bool m_hasFindings = false;
    MessageBox m_box = MessageBox::Outbox;
};

} // namespace leftfold::ui
