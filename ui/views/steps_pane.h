// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/mapping_step_model.h"
#include "ui/session/version_session.h"
#include <QWidget>
#include <functional>

class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace leftfold::ui {

class ArrowPane;
class JsonEditor;
class MemberForm;
class TabStrip;
class TextLabel;
struct StepKind;

/// The steps of the selected arrow: a list to reorder and switch, and the selected step as a form and as text, in step.
class StepsPane : public QWidget {
    Q_OBJECT
public:
    StepsPane(MappingSession& mapping, VersionSession& versions, QWidget* parent = nullptr);
    ~StepsPane() override;

    /// Puts a step behind the selected one and selects it.
    void addStep(const Value& step);
    /// Takes what was typed and not taken yet.
    void flush();
    /// Whether something was typed, here or at another step, that can't be taken as it is.
    bool hasDraft() const;
    /// Steps that can be added, for menus; each begins at that path, or at no field.
    void fillStepMenu(QMenu& menu, const std::string& path);
    /// Tells the path of the field that new steps from this pane begin at; empty: none.
    void setChosenField(std::function<std::string()> field) { m_chosenField = std::move(field); }

private:
    void build();
    QWidget* buildHead();
    QWidget* buildButtons();
    QWidget* buildLower();
    void buildKeys();
    void connectParts();

    void showArrow();
    void showSteps();
    void showCurrent();
    void showStep();
    void showText(const MappingArrow& arrow);
    void showProblem();
    void showPaths();
    const MappingStep* current() const;
    void editCurrent();
    void removeCurrent();
    void shift(int by);
    void move(int row, int before);
    void switchStep(int row, bool on);
    void takeForm(const Value& object, const QString& member);
    void takeText(const QString& text);
    void addWaiting(const StepKind& kind);
    void finishStep();
    void followDrafts();
    enum Tab { StepTab, ArrowTab, TextTab };

    MappingSession& m_mapping;
    VersionSession& m_versions;
    MappingStepModel m_model;
    TextLabel* m_title = nullptr;
    TextLabel* m_caption = nullptr;
    TextLabel* m_order = nullptr;
    QListView* m_list = nullptr;
    TextLabel* m_none = nullptr;
    QWidget* m_buttons = nullptr;
    TextLabel* m_problem = nullptr;
    QWidget* m_lower = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    MemberForm* m_form = nullptr;
    TextLabel* m_unchosen = nullptr;
    ArrowPane* m_arrow = nullptr;
    JsonEditor* m_text = nullptr;
    JsonPointer m_textPlace; ///< of the upcaster that the text is of
    Value m_textValue; ///< what it means, or meant before it was broken
    std::function<std::string()> m_chosenField;
    std::pair<std::optional<std::size_t>, std::optional<std::size_t>> m_shown; ///< arrow and step
    std::optional<JsonPointer> m_begun; ///< the place of a new step that waits to be filled in
    std::vector<std::pair<Value, QString>> m_textDrafts; ///< of upcasters, what was typed for them and could not be taken
    QString m_draftProblem; ///< why the text can't be taken; empty: it is
};

} // namespace leftfold::ui
