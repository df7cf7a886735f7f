// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/mapping_step_model.h"
#include "ui/models/reducer_words.h"
#include "ui/models/rule_list_model.h"
#include "ui/session/reducer_session.h"
#include "ui/views/command_palette.h"
#include <QWidget>

class QListView;
class QListWidget;
class QMenu;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QToolButton;

namespace leftfold::ui {

class EmptyState;
class JsonEditor;
class MemberForm;
class NoticeLine;
class ReducerFiles;
class TabStrip;
class TextLabel;
class WordCompletion;
struct StepKind;

/// The reducer that the replay folds with, as a form and as text in step; what it makes of the history as it stands, saved or
/// not; which rules the step at the head met, and what does not fit.
class ReducerPane : public QWidget {
    Q_OBJECT
public:
    ReducerPane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);
    ~ReducerPane() override;

    ReducerSession& reducer() { return m_reducer; }
    /// For the palette; `show` brings the pane to the front.
    std::vector<PaletteEntry> actions(const std::function<void()>& show);
    /// Whether the window may close now; asks where edits would be lost.
    bool mayClose();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildRules();
    QWidget* buildSteps();
    QWidget* buildText();
    QWidget* buildTrial();
    QWidget* buildTools(
        QPushButton* first, const QString& what, const std::function<void(int)>& shift, const std::function<void()>& remove);
    void buildKeys();
    void connectParts();

    void showDocument();
    void showHead();
    void showRule();
    void showStep();
    void showProblem();
    void showTrial();
    void showStepOfHead();
    void showMetRule();
    void showMarks();
    void showWords();
    void tell(const QString& sentence);
    void takeFailure(const Error& error);

    const ReducerRule* currentRule() const;
    const MappingStep* currentStep() const;
    void selectRule(int row);
    void selectStep(const JsonPointer& place);
    void showInText(const std::string& pointer);
    void fillRuleMenu(QMenu& menu);
    void fillStepMenu(QMenu& menu);
    void addRule(const QString& pattern);
    void askForRule();
    void renameRule();
    void removeRule();
    void moveRule(int row, int before);
    void shiftRule(int by);
    void addStep(const StepKind& kind);
    void removeStep();
    void moveStep(int row, int before);
    void shiftStep(int by);
    void switchStep(int row, bool on);
    void takeForm(const Value& object, const QString& member);
    void finishStep();
    void followRemark(int row);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    ReducerSession m_reducer;
    ReducerFiles* m_files = nullptr;
    RuleListModel m_rules;
    MappingStepModel m_steps;
    ReducerWords m_words;
    std::size_t m_shownStep = 0;
    bool m_showsProblem = false; ///< the notice is about the document, not about what happened
    std::optional<JsonPointer> m_begun; ///< a step that waits switched off until it is complete
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_content = nullptr;
    TextLabel* m_title = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QPushButton* m_draft = nullptr;
    QPushButton* m_save = nullptr;
    NoticeLine* m_notice = nullptr;
    QWidget* m_form = nullptr; ///< all of the left side
    QListView* m_ruleList = nullptr;
    QListView* m_stepList = nullptr;
    TextLabel* m_none = nullptr; ///< why no step or form is there
    MemberForm* m_members = nullptr;
    JsonEditor* m_text = nullptr;
    WordCompletion* m_completion = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_lower = nullptr;
    TextLabel* m_difference = nullptr;
    JsonEditor* m_state = nullptr;
    QListWidget* m_remarks = nullptr;
    TextLabel* m_remarkCount = nullptr;
};

} // namespace leftfold::ui
