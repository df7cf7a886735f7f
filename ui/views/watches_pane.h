// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_hunt.h"
#include <QScrollArea>

class QVBoxLayout;

namespace leftfold::ui {

class BreakpointRow;
class JumpField;
class TextLabel;
class WatchRow;

/// What is hunted for in the replay: watches with how they went, conditions with every turn, breakpoints with their hits; and
/// the line where more is written.
class WatchesPane : public QScrollArea {
    Q_OBJECT
public:
    WatchesPane(ReplayHunt& hunt, ReplaySession& session, Workspace& workspace, QWidget* parent = nullptr);

    /// Opens the line for a watch, or for a condition to stop at.
    void askWatch();
    void askBreakpoint();
    /// The words that the line offers.
    void setWords(const QStringList& words);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The line was left: the list of steps has the keys again.
    void left();
    /// There is something to be shown; the page may have hidden the pane.
    void asked();

private:
    enum class Asking { Watch, Breakpoint };
    QWidget* buildSection(const QString& title, const QString& add, Asking asking, QVBoxLayout*& rows);
    void buildField(QVBoxLayout& column);
    void open(Asking asking);
    void take();
    void tellFault(const ExpressionFault& fault);
    void closeField();
    void rebuild();
    void addWatchRow(std::size_t at);
    void addQuestionRow();
    void addBreakpointRow(std::size_t at);
    void listen(WatchRow& row);
    void showTraced();
    void showHead();
    QString stepName(std::size_t step) const;

    ReplayHunt& m_hunt;
    ReplaySession& m_session;
    Workspace& m_workspace;
    Asking m_asking = Asking::Watch;
    JumpField* m_field = nullptr;
    TextLabel* m_fault = nullptr;
    TextLabel* m_hint = nullptr;
    QVBoxLayout* m_watches = nullptr;
    QVBoxLayout* m_breakpoints = nullptr;
    std::vector<WatchRow*> m_watchRows;
    std::vector<BreakpointRow*> m_breakpointRows;
};

} // namespace leftfold::ui
