// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/mapping_step_model.h"
#include "ui/session/version_session.h"
#include <QWidget>

class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace leftfold::ui {

class JsonEditor;
class MemberForm;
class TabStrip;
class TextLabel;

/// The steps of the selected arrow: a list to reorder and switch, and the selected step as a form and as text, in step.
class StepsPane : public QWidget {
    Q_OBJECT
public:
    StepsPane(MappingSession& mapping, VersionSession& versions, QWidget* parent = nullptr);

    /// Puts a step behind the selected one and selects it.
    void addStep(const Value& step);
    /// Takes what was typed and not taken yet.
    void flush();
    /// Whether a text is being typed that can't be taken as it is.
    bool hasDraft() const { return !m_draftProblem.isEmpty(); }
    /// Steps that can be added, for menus; each begins at that path.
    void fillStepMenu(QMenu& menu, const std::string& path);

private:
    void build();
    QWidget* buildHead();
    QWidget* buildButtons();
    void buildKeys();
    void connectParts();

    void showArrow();
    void showSteps();
    void showCurrent();
    void showText(const MappingArrow& arrow);
    void showProblem();
    void showPaths();
    const MappingStep* current() const;
    void removeCurrent();
    void shift(int by);
    void move(int row, int before);
    void switchStep(int row, bool on);
    void takeForm(const Value& object, const QString& member);
    void takeText(const QString& text);
    std::string firstPath() const;

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
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    MemberForm* m_form = nullptr;
    JsonEditor* m_text = nullptr;
    JsonPointer m_textPlace; ///< of the upcaster that the text is of
    Value m_textValue; ///< what it means, or meant before it was broken
    QString m_draftProblem; ///< why the text can't be taken; empty: it is
};

} // namespace leftfold::ui
