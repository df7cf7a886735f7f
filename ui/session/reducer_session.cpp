// SPDX-License-Identifier: Apache-2.0
#include "ui/session/reducer_session.h"
#include "core/jobs/load_fold.h"
#include "core/model/json_text.h"
#include "core/replay/reducer_makers.h"

namespace leftfold::ui {

namespace {

constexpr const char* newTitle = "new.reducer.json";

/// A document's answers count whatever store is open by then.
Question about(Latest* latest, const QString& name = {}) {
    return {name, Lane::Quick, latest, Subject::Window};
}

Result<std::shared_ptr<Reducer>> ready(const ReducerDocument& document, const std::string& title) {
    if (isScriptName(title))
        return scriptReducer(document.text(), title);
    TRY_ASSIGN(auto rules, document.compile(title));
    return std::shared_ptr<Reducer>(std::move(rules));
}

/// The events of the other timeline, folded by this reducer.
Result<ReducerTrial> tried(const Timeline& shown, std::shared_ptr<Reducer> reducer, Progress& progress) {
    auto setup = shown.setup();
    setup.reducer = std::move(reducer);
    std::vector<Event> events(shown.events().begin(), shown.events().end());
    TRY_ASSIGN(auto timeline, Timeline::fold(std::move(events), std::move(setup), progress));
    ReducerTrial trial{std::make_shared<const Timeline>(std::move(timeline)), {}};
    trial.coverage = coverageOf(*trial.timeline);
    return trial;
}

TrialStep stepOf(const Timeline& trial, const Timeline& shown, std::size_t head) {
    TrialStep step{trial.frame(std::min(head, trial.size())), {}, {}, 0};
    if (const auto* rules = dynamic_cast<const RuleReducer*>(trial.setup().reducer.get()))
        step.effects = rulesOfStep(*rules, step.frame);
    step.text = toJson(step.frame.after, JsonStyle::Indented);
    step.differences = diffValues(shown.state(std::min(head, shown.size())), step.frame.after).size();
    return step;
}

} // namespace

ReducerSession::ReducerSession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_file(workspace)
    , m_title(newTitle) {
    connect(&replay, &ReplaySession::timelineChanged, this, [this] {
        follow();
        tryOut();
    });
    connect(&replay, &ReplaySession::headChanged, this, &ReducerSession::look);
    connect(&m_file, &KeptFile::written, this, &ReducerSession::takeWritten);
    connect(&m_file, &KeptFile::failed, this, &ReducerSession::failed);
    connect(&m_file, &KeptFile::changedOutside, this, &ReducerSession::takeFromDisk);
    connect(&m_file, &KeptFile::lost, this, &ReducerSession::tellLost);
}

void ReducerSession::setWatched(bool watched) {
    if (std::exchange(m_watched, watched) == watched || !watched)
        return;
    follow();
    tryOut();
}

/// What the replay folds with is what is edited, unless somebody works on something else.
void ReducerSession::follow() {
    if (!m_watched || !m_replay.timeline() || hasEdits())
        return;
    const auto& name = m_replay.fold().reducerName;
    if (name == m_followed)
        return;
    m_followed = name;
    if (name.empty() || isProgram(name))
        close();
    else if (name != fileName())
        open(name);
}

/// What is known of one document is not for the next, and no answer about it is either.
void ReducerSession::forget() {
    for (Latest* question : {&m_opening, &m_compilation, &m_trying, &m_looking})
        question->cancel();
    m_toldBroken = false;
    m_rules.clear();
    m_reducer.reset();
    m_problem.reset();
    m_trial.reset();
    m_step.reset();
}

void ReducerSession::close() {
    forget();
    m_open = false;
    m_file.hold({});
    m_history = ReducerHistory();
    Q_EMIT opened();
    Q_EMIT edited();
    Q_EMIT trialChanged();
    Q_EMIT stepChanged();
}

void ReducerSession::startNew() {
    const auto& aggregate = m_replay.aggregate();
    const auto type = aggregate ? aggregate->type : std::string();
    adopt({{}, newTitle, ReducerDocument::startedFor(type), {}});
}

void ReducerSession::open(const std::string& name) {
    m_workspace.compute(
        this, about(&m_opening), [name](Progress&) { return openReducer(name); },
        [this](Result<OpenedReducer> reducer) {
            if (!reducer)
                return Q_EMIT failed(reducer.error());
            adopt(*std::move(reducer));
        });
}

void ReducerSession::adopt(OpenedReducer opened) {
    forget();
    m_open = true;
    m_title = std::move(opened.title);
    m_file.hold(std::move(opened.file));
    m_history = ReducerHistory(std::move(opened.document));
    Q_EMIT this->opened();
    Q_EMIT trialChanged();
    Q_EMIT stepChanged();
    show();
}

void ReducerSession::show() {
    if (document().isReadable())
        m_rules = rulesIn(document().root());
    compile();
    Q_EMIT edited();
}

void ReducerSession::push(ReducerDocument document, const std::string& name, Join join) {
    m_opening.cancel(); // a person has begun to work on what is here
    m_history.push(std::move(document), name, join);
    show();
}

void ReducerSession::setText(const std::string& text) {
    if (m_open && text != document().text())
        push(ReducerDocument(text), tr("type in the document").toStdString(), Join::SameName);
}

bool ReducerSession::edit(const std::string& name, const Edit& edit, Join join) {
    auto next = edit(document());
    if (!next) {
        Q_EMIT failed(next.error());
        return false;
    }
    push(*std::move(next), name, join);
    return true;
}

void ReducerSession::undo() {
    if (!undoName())
        return;
    m_history.undo();
    show();
}

void ReducerSession::redo() {
    if (!redoName())
        return;
    m_history.redo();
    show();
}

void ReducerSession::compile() {
    m_workspace.compute(
        this, about(&m_compilation),
        [document = document(), title = m_title](Progress&) -> Result<Compiled> {
            auto reducer = ready(document, title);
            if (!reducer)
                return Compiled{nullptr, reducer.error()};
            return Compiled{*std::move(reducer), {}};
        },
        [this](Result<Compiled> compiled) {
            m_problem.reset();
            if (compiled->reducer)
                m_reducer = std::move(compiled->reducer);
            else
                m_problem = std::move(compiled->problem);
            Q_EMIT this->compiled();
            if (!m_problem)
                tryOut();
        });
}

/// Folds what is shown once more, on a thread of its own.
void ReducerSession::tryOut() {
    if (!m_watched || !m_open || !m_reducer || !m_replay.timeline())
        return;
    m_workspace.compute(
        this, about(&m_trying),
        [timeline = m_replay.timeline(), reducer = m_reducer](Progress& progress) { return tried(*timeline, reducer, progress); },
        [this, shown = m_replay.timeline()](Result<ReducerTrial> trial) {
            if (!trial || shown != m_replay.timeline())
                return;
            m_trial = std::make_shared<const ReducerTrial>(*std::move(trial));
            Q_EMIT trialChanged();
            look();
        });
}

void ReducerSession::look() {
    if (!m_watched || !m_trial || !m_replay.timeline())
        return;
    m_workspace.compute(
        this, about(&m_looking),
        [trial = m_trial, shown = m_replay.timeline(), head = m_replay.head()](
            Progress&) -> Result<TrialStep> { return stepOf(*trial->timeline, *shown, head); },
        [this, trial = m_trial](Result<TrialStep> step) {
            if (trial != m_trial)
                return; // the frame points into a timeline that is gone
            m_step = *std::move(step);
            Q_EMIT stepChanged();
        });
}

void ReducerSession::infer() {
    const auto& aggregate = m_replay.aggregate();
    if (!aggregate || m_inferring)
        return;
    m_inferring = true;
    Q_EMIT inferringChanged();
    const auto done = [this] {
        m_inferring = false;
        Q_EMIT inferringChanged();
    };
    InferRequest request{aggregate->type, aggregate->type.empty() ? aggregate->id : std::string(), m_replay.fold().upcasters};
    m_workspace.ask(
        this, {tr("Drafting a reducer"), Lane::Long, &m_drafting, Subject::Store, done},
        [request](EventSource& source, Progress& progress) { return inferReducer(source, request, progress); },
        [this, done](Result<InferredReducer> draft) {
            done();
            if (!draft)
                return Q_EMIT failed(draft.error());
            takeDraft(*draft);
        });
}

/// Where nothing is open, or what is open can't be edited here, it becomes a document of its own.
void ReducerSession::takeDraft(const InferredReducer& draft) {
    if (!m_open || isScript())
        startNew();
    push(ReducerDocument(draft.text), tr("draft from events").toStdString());
    Q_EMIT told(tr("Drafted from %1 events of %2 aggregates%3. Its notes say what is a guess.")
                    .arg(draft.events)
                    .arg(draft.histories)
                    .arg(draft.cut ? tr(" (the first ones)") : QString()));
}

void ReducerSession::save() {
    if (m_open)
        m_file.save(document().text());
}

void ReducerSession::saveAs(const std::string& path) {
    if (m_open)
        m_file.saveAs(path, document().text());
}

void ReducerSession::overwrite() {
    if (hasFile())
        saveAs(fileName());
}

void ReducerSession::takeWritten() {
    m_title = m_file.file()->path.filename().string();
    if (document().text() == m_file.file()->text) // else it was edited meanwhile
        m_history.markSaved();
    Q_EMIT edited();
    Q_EMIT saved();
    foldWithFile();
}

/// The replay folds again with what was saved, and keeps its place.
void ReducerSession::foldWithFile() {
    m_followed = fileName();
    if (!m_problem) // else the replay goes on with what could run
        m_replay.reducerSaved(fileName());
}

void ReducerSession::tellLost(const Error& error) {
    Q_EMIT changedOutside(tr("%1 The reducer is here as it was; saving writes it again.").arg(QString::fromStdString(error.message)));
}

/// What is half written by another program changes nothing here: what was read before stays.
void ReducerSession::takeFromDisk(const DocumentFile& now) {
    ReducerDocument document(now.text.value_or(std::string()));
    if (!isScript() && !document.isReadable())
        return std::exchange(m_toldBroken, true) ? void() : tellLost(document.compile(m_title).error());
    m_toldBroken = false;
    if (!isSaved())
        return Q_EMIT changedOutside(tr(
            "%1 was changed by another program, and your edits are not saved: they stay here. Save them as another file, or open it again.")
                                         .arg(QString::fromStdString(m_title)));
    m_file.hold(now);
    m_history.push(std::move(document), tr("change by another program").toStdString());
    m_history.markSaved();
    show();
    m_replay.reducerChanged(fileName());
}

} // namespace leftfold::ui
