// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <QWidget>

class QPlainTextEdit;
class QStackedLayout;

namespace leftfold::ui {

class StateTree;
class TextLabel;

/// The state at the head: as a tree with what the step changed, or as text; and why a step failed.
class StatePane : public QWidget {
    Q_OBJECT
public:
    enum class View { Tree, Text };

    explicit StatePane(QWidget* parent = nullptr);

    /// `version` and `previous` name the states.
    void show(const AggregateId& aggregate, const Frame& frame, const QString& version, const QString& previous);
    void clear();
    void setView(View view);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildCaptions();
    void showText();
    void showProblem(const Frame& frame);

    TextLabel* m_problem = nullptr;
    TextLabel* m_after = nullptr;
    TextLabel* m_since = nullptr;
    StateTree* m_tree = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QWidget* m_captions = nullptr;
    QStackedLayout* m_stack = nullptr;
    Value m_state;
    QString m_shown; ///< the aggregate whose tree has been opened
};

} // namespace leftfold::ui
