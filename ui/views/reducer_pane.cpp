// SPDX-License-Identifier: Apache-2.0
#include "ui/views/reducer_pane.h"
#include "core/model/document.h"
#include "ui/models/rule_texts.h"
#include "ui/models/step_form.h"
#include "ui/models/text_forms.h"
#include "ui/views/reducer_files.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/line_marks.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/word_completion.h"
#include <QKeyEvent>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>

namespace leftfold::ui {

namespace {

/// ` · by order.confirmed, order.*`: the rules that changed something.
QString ruleNames(const std::vector<RuleEffect>& effects) {
    QStringList names;
    for (const RuleEffect& effect : effects)
        if (!effect.changes.empty())
            names << fromStored(effect.pattern);
    return names.isEmpty() ? QString() : ReducerPane::tr(" \u00b7 changed by %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

ReducerPane::ReducerPane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_reducer(workspace, replay)
    , m_files(new ReducerFiles(m_reducer, this)) {
    setObjectName(QStringLiteral("reducerPane"));
    build();
    buildKeys();
    connectParts();
    showDocument();
}

/// A field that loses the focus because it goes away tells nobody.
ReducerPane::~ReducerPane() {
    m_members->disconnect(this);
    m_text->disconnect(this);
}

void ReducerPane::connectParts() {
    connect(&m_reducer, &ReducerSession::edited, this, &ReducerPane::showDocument);
    connect(&m_reducer, &ReducerSession::compiled, this, &ReducerPane::showProblem);
    connect(&m_reducer, &ReducerSession::trialChanged, this, &ReducerPane::showTrial);
    connect(&m_reducer, &ReducerSession::stepChanged, this, &ReducerPane::showStepOfHead);
    connect(&m_reducer, &ReducerSession::inferringChanged, this, &ReducerPane::showHead);
    connect(&m_reducer, &ReducerSession::failed, this, &ReducerPane::takeFailure);
    connect(&m_reducer, &ReducerSession::told, this, &ReducerPane::tell);
    connect(&m_reducer, &ReducerSession::changedOutside, this, &ReducerPane::tell);
    connect(m_ruleList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReducerPane::showRule);
    connect(m_stepList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReducerPane::showStep);
    connect(m_ruleList, &QListView::doubleClicked, this, &ReducerPane::renameRule);
    connect(&m_rules, &RuleListModel::moveAsked, this, &ReducerPane::moveRule);
    connect(&m_steps, &MappingStepModel::moveAsked, this, &ReducerPane::moveStep);
    connect(&m_steps, &MappingStepModel::switchAsked, this, &ReducerPane::switchStep);
    connect(m_members, &MemberForm::edited, this, &ReducerPane::takeForm);
    connect(m_members, &MemberForm::finished, this, &ReducerPane::finishStep);
    connect(m_members, &MemberForm::draftsChanged, this, [this] { m_steps.setDrafts(m_members->drafts()); });
    connect(m_text, &JsonEditor::edited, this, [this](const QString& text) { m_reducer.setText(text.toStdString()); });
    connect(m_undo, &QToolButton::clicked, &m_reducer, &ReducerSession::undo);
    connect(m_redo, &QToolButton::clicked, &m_reducer, &ReducerSession::redo);
    connect(m_save, &QPushButton::clicked, m_files, &ReducerFiles::save);
    connect(m_draft, &QPushButton::clicked, m_files, &ReducerFiles::draft);
    connect(m_notice, &NoticeLine::stepAsked, this, [this] {
        if (const auto& problem = m_reducer.problem()) {
            const QTextBlock block = m_text->document()->findBlockByNumber(lineOfError(fromStored(problem->message)) - 1);
            m_text->setTextCursor(QTextCursor(block));
            m_text->setFocus();
        }
    });
    connect(m_remarks, &QListWidget::itemActivated, this, [this] { followRemark(m_remarks->currentRow()); });
    connect(m_remarks, &QListWidget::itemClicked, this, [this] { followRemark(m_remarks->currentRow()); });
    connect(m_tabs, &TabStrip::chosen, m_lower, &QStackedWidget::setCurrentIndex);
    connect(&m_replay, &ReplaySession::timelineChanged, this, &ReducerPane::showWords);
    connect(&Theme::instance(), &Theme::changed, this, &ReducerPane::showMarks);
}

void ReducerPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_reducer.setWatched(true);
    showWords();
}

void ReducerPane::hideEvent(QHideEvent* event) {
    m_text->flush();
    m_reducer.setWatched(false);
    QWidget::hideEvent(event);
}

std::vector<PaletteEntry> ReducerPane::actions(const std::function<void()>& show) {
    const auto entry = [show](const QString& title, const QString& keys, const std::function<void()>& run) {
        return PaletteEntry{title, {}, {}, keys, {}, [show, run] {
                                show();
                                run();
                            }};
    };
    std::vector<PaletteEntry> entries{entry(tr("Draft a reducer from the events"), {}, [this] { m_files->draft(); }),
        entry(tr("New reducer"), {}, [this] { m_files->startNew(); }),
        entry(tr("Open a reducer to edit…"), {}, [this] { m_files->open(); })};
    if (!m_reducer.isOpen())
        return entries;
    entries.push_back(entry(tr("Save the reducer"), tr("Ctrl+S"), [this] { m_files->save(); }));
    entries.push_back(entry(tr("Save the reducer as…"), {}, [this] { m_files->saveAs(); }));
    entries.push_back(entry(tr("Add a rule…"), {}, [this] { askForRule(); }));
    return entries;
}

bool ReducerPane::mayClose() {
    m_text->flush();
    return m_files->mayClose();
}

void ReducerPane::showHead() {
    const auto undo = m_reducer.undoName();
    const auto redo = m_reducer.redoName();
    m_undo->setEnabled(undo.has_value());
    m_redo->setEnabled(redo.has_value());
    m_undo->setToolTip(undo ? tr("Undo: %1 (Ctrl+Z)").arg(fromStored(*undo)) : tr("Nothing to undo"));
    m_redo->setToolTip(redo ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(fromStored(*redo)) : tr("Nothing to redo"));
    m_save->setEnabled(m_reducer.isOpen() && !m_reducer.isSaved());
    m_draft->setEnabled(!m_reducer.isInferring() && m_replay.aggregate());
    m_draft->setText(m_reducer.isInferring() ? tr("Drafting…") : tr("Draft from events"));
    m_title->setText(fromStored(m_reducer.title()) + (m_reducer.isSaved() ? QString() : QStringLiteral(" \u2022")));
}

void ReducerPane::showDocument() {
    m_stack->setCurrentWidget(m_reducer.isOpen() ? m_content : m_empty);
    const bool program = m_replay.timeline() && isProgram(m_replay.fold().reducerName);
    m_empty->setText(program ? tr("A program folds these events") : tr("No rules yet"),
        program
            ? tr("It is your own code, which is edited where it lives. A draft would be rules beside it.")
            : tr("Each event's data is merged into the state. A draft made of the event types and what they carry is a first reducer."));
    showHead();
    if (!m_showsProblem)
        m_notice->hide();
    m_text->showText(fromStored(m_reducer.document().text()));
    m_form->setVisible(!m_reducer.isScript());
    m_form->setEnabled(m_reducer.document().isReadable());
    m_form->setToolTip(m_reducer.document().isReadable() ? QString() : tr("The text is no JSON; the form waits until it is."));
    m_rules.show(m_reducer.rules());
    if (!m_ruleList->currentIndex().isValid() && m_rules.rowCount() > 0)
        m_ruleList->setCurrentIndex(m_rules.index(0));
    showRule();
    showMarks();
}

const ReducerRule* ReducerPane::currentRule() const {
    const auto row = m_ruleList->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_reducer.rules().size()) ? &m_reducer.rules()[static_cast<std::size_t>(row)] : nullptr;
}

const MappingStep* ReducerPane::currentStep() const {
    const ReducerRule* rule = currentRule();
    const auto row = m_stepList->currentIndex().row();
    return rule && row >= 0 && row < static_cast<int>(rule->steps.list.size()) ? &rule->steps.list[static_cast<std::size_t>(row)] : nullptr;
}

void ReducerPane::showRule() {
    const ReducerRule* rule = currentRule();
    m_steps.show(rule ? rule->steps.list : std::vector<MappingStep>());
    std::vector<JsonPointer> places;
    for (const ReducerRule& each : m_reducer.rules())
        for (const MappingStep& step : each.steps.list)
            places.push_back(step.place);
    m_members->followDocument(m_reducer.document().root(), places);
    m_steps.setDrafts(m_members->drafts());
    if (rule && m_ruleList->hasFocus())
        showInText(rule->steps.steps.toString());
    showStep();
}

void ReducerPane::showStep() {
    const MappingStep* step = currentStep();
    const Value* shown = step ? resolve(m_reducer.document().root(), step->place) : nullptr;
    const StepKind* kind = step ? stepKind(step->op) : nullptr;
    const bool hasForm = kind && shown && shown->isObject();
    hasForm ? m_members->show(*kind, *shown, step->place) : m_members->clear();
    m_none->setVisible(!hasForm);
    m_none->setText(step             ? tr("No form is for this step: edit it in the text.")
            : m_steps.rowCount() > 0 ? tr("Choose a step.")
            : currentRule()          ? tr("No step yet: these events change nothing.")
            : m_rules.rowCount() > 0 ? tr("Choose a rule.")
                                     : tr("No rule yet. Add one, or draft them from the events."));
    if (step && m_stepList->hasFocus())
        showInText(step->place.toString());
}

/// The cursor goes there, and the focus stays where it is.
void ReducerPane::showInText(const std::string& pointer) {
    if (!m_reducer.document().isReadable())
        return;
    const QTextBlock block = m_text->document()->findBlockByNumber(lineOf(m_reducer.document().text(), pointer) - 1);
    m_text->setTextCursor(QTextCursor(block));
    m_text->centerCursor();
}

void ReducerPane::showProblem() {
    const auto& problem = m_reducer.problem();
    if (problem)
        m_notice->show(tr("can't run"), Tone::Removed, fromStored(problem->message),
            lineOfError(fromStored(problem->message)) > 0 ? tr("Go there") : QString());
    if (problem || m_showsProblem)
        m_notice->setVisible(problem.has_value());
    m_showsProblem = problem.has_value();
    showMarks();
}

/// Stands there until the document changes.
void ReducerPane::tell(const QString& sentence) {
    m_notice->show(tr("note"), Tone::Neutral, sentence);
    m_notice->show();
    m_showsProblem = false;
}

void ReducerPane::showTrial() {
    const auto& trial = m_reducer.trial();
    const RuleCoverage coverage = trial ? trial->coverage : RuleCoverage();
    m_rules.setCoverage(coverage);
    m_remarks->clear();
    for (const RuleRemark& remark : trial ? ruleRemarks(coverage) : std::vector<RuleRemark>()) {
        const bool grave = remark.about == RuleRemark::About::Failed;
        auto* item = new QListWidgetItem(
            icon(grave ? QStringLiteral("error") : QStringLiteral("info"), grave ? IconColor::Removed : IconColor::Muted),
            remark.subject + QStringLiteral(": ") + remark.sentence);
        item->setData(Qt::UserRole, remark.subject);
        item->setData(Qt::UserRole + 1, static_cast<int>(remark.about));
        item->setToolTip(remark.about == RuleRemark::About::NoRule ? tr("%1\nA click adds a rule.").arg(item->text()) : item->text());
        m_remarks->addItem(item);
    }
    m_remarkCount->setText(trial ? remarkCount(coverage) : QString());
    m_remarkCount->setColor(m_remarks->count() > 0 ? TextColor::Changed : TextColor::Muted);
}

/// The state at the head as this reducer makes it, beside that of the replay.
void ReducerPane::showStepOfHead() {
    const TrialStep* step = m_reducer.step();
    m_rules.setEffects(step ? step->effects : std::vector<RuleEffect>());
    m_state->showText(step ? fromStored(step->text) : QString());
    const auto places = step ? step->differences : 0;
    const QString failure = step ? fromStored(step->frame.message) : QString();
    const QString compared = places == 0 ? tr("as in the replay")
        : places == 1                    ? tr("differs from the replay in 1 place")
                                         : tr("differs from the replay in %1 places").arg(places);
    m_difference->setText(!failure.isEmpty() ? tr("fails here: %1").arg(failure) : step ? compared + ruleNames(step->effects) : compared);
    m_difference->setColor(!failure.isEmpty() ? TextColor::Removed : places > 0 ? TextColor::Changed : TextColor::Muted);
    showMarks();
    if (step && std::exchange(m_shownStep, step->frame.step) != step->frame.step && !m_text->hasFocus())
        showMetRule();
}

/// The first rule that changed something comes into view; the cursor stays where it is.
void ReducerPane::showMetRule() {
    constexpr int above = 3; ///< lines
    for (const RuleEffect& effect : m_reducer.step()->effects)
        if (!effect.changes.empty() && m_reducer.document().isReadable())
            return m_text->verticalScrollBar()->setValue(std::max(0, lineOf(m_reducer.document().text(), effect.pointer) - above));
}

void ReducerPane::showMarks() {
    std::vector<LineMark> marks;
    const auto& text = m_reducer.document().text();
    const TrialStep* step = m_reducer.step();
    if (step && m_reducer.document().isReadable())
        for (const RuleEffect& effect : step->effects)
            if (!effect.changes.empty() || !effect.failure.empty())
                marks.push_back({lineOf(text, effect.pointer),
                    lineOf(text, effect.pointer + '/' + std::to_string(effect.steps.empty() ? 0 : effect.steps.back().index)),
                    LineMark::Look::Met});
    if (const auto& problem = m_reducer.problem())
        if (const int line = lineOfError(fromStored(problem->message)); line > 0)
            marks.push_back({line, line, LineMark::Look::Wrong});
    markLines(*m_text, marks);
}

void ReducerPane::showWords() {
    const auto& timeline = m_replay.timeline();
    if (!isVisible() || !timeline)
        return;
    m_workspace.compute(
        this, {{}, Lane::Quick, nullptr, Subject::Window},
        [timeline, summary = m_workspace.summary() ? std::optional(*m_workspace.summary()) : std::nullopt](
            Progress&) -> Result<ReducerWords> { return reducerWords(*timeline, summary ? &*summary : nullptr); },
        [this](Result<ReducerWords> words) {
            m_words = *std::move(words);
            m_completion->setWords(m_words.all());
            m_members->setPaths(m_words.statePaths + m_words.dataPaths);
        });
}

void ReducerPane::takeFailure(const Error& error) {
    if (error.code == ErrorCode::Cancelled || m_files->takeConflict(error))
        return;
    m_notice->show(tr("failed"), Tone::Removed, fromStored(error.message));
    m_notice->show();
    m_showsProblem = false;
}

/// Undo is that of the whole document, also while its text has the focus.
bool ReducerPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            m_text->flush();
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leftfold::ui
