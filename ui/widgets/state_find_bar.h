// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace leftfold::ui {

class SearchField;
class TextLabel;

/// The line for searching in a state: what is looked for, which of how many places is shown, and the ways to the next ones.
class StateFindBar : public QWidget {
    Q_OBJECT
public:
    explicit StateFindBar(QWidget* parent = nullptr);

    /// Shows the bar, ready to type.
    void open();
    void close();
    QString text() const;
    /// `3 of 12`; `count` 0: none, below 0: nobody has looked yet. `all` false: there are more.
    void showPlace(int place, int count, bool all);

Q_SIGNALS:
    void searched(const QString& text);
    void nextAsked();
    void previousAsked();
    /// Back to the state.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    SearchField* m_field = nullptr;
    TextLabel* m_place = nullptr;
};

} // namespace leftfold::ui
