// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace leftfold::ui {

class TextLabel;

/// Stands where nothing is to be shown: what would be here, why it is not, and the next step.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString& iconName, const QString& sentence, const QString& why, QWidget* parent = nullptr);

    void setText(const QString& sentence, const QString& why);
    /// Adds a step; the first is the primary one. The button reports its click.
    QPushButton* addStep(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TextLabel* m_sentence = nullptr;
    TextLabel* m_why = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

} // namespace leftfold::ui
