// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QWidget>

namespace leftfold::ui {

class SearchField;
class TextLabel;

/// Finds the next and the previous event with a text in the log, without filtering. The store looks for it on its thread; at
/// the end it goes on at the beginning and says so.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the bar, ready to type.
    void open();
    void findNext() { find(Direction::Forward); }
    void findPrevious() { find(Direction::Backward); }
    /// How the table reads: "next" is the row below.
    void setOrder(Direction order) { m_order = order; }

Q_SIGNALS:
    /// Back to the table.
    void left();
    void failed(const leftfold::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(Direction towards);
    void close();

    Workspace& m_workspace;
    SearchField* m_field = nullptr;
    TextLabel* m_notice = nullptr;
    Direction m_order = Direction::Forward;
    Latest m_finding;
};

} // namespace leftfold::ui
