// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <QWidget>

namespace leftfold::ui {

class StateTree;
class TextLabel;

/// Two values beside each other; the right one shows what it has added, removed and changed.
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

    TextLabel* m_leftTitle = nullptr;
    TextLabel* m_rightTitle = nullptr;
    StateTree* m_left = nullptr;
    StateTree* m_right = nullptr;
    QString m_subject;
};

} // namespace leftfold::ui
