// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <QWidget>

namespace leftfold::ui {

class StateTree;
class TextLabel;

/// Two values beside each other, row for row: each shows what differs. What is opened, closed or scrolled on one side is on both.
class StatesBeside : public QWidget {
    Q_OBJECT
public:
    explicit StatesBeside(QWidget* parent = nullptr);

    /// `root` names the topmost rows; another `subject` than before opens the trees anew.
    void show(const QString& root, const QString& subject, const Value& left, const Value& right);
    using QWidget::show;
    void setTitles(const QString& left, const QString& right);
    void clear();

private:
    QWidget* makeSide(TextLabel* title, StateTree* tree);
    void lead(StateTree& tree, StateTree& other);

    TextLabel* m_leftTitle = nullptr;
    TextLabel* m_rightTitle = nullptr;
    StateTree* m_left = nullptr;
    StateTree* m_right = nullptr;
    QString m_subject;
    bool m_following = false; ///< one side does what the other did, or both are filled
};

} // namespace leftfold::ui
