// SPDX-License-Identifier: Apache-2.0
#include "ui/session/project_session.h"
#include "core/storage/store_kind.h"
#include <QDir>
#include <QFileInfo>

namespace leftfold::ui {

namespace {

Question about(Latest* latest) {
    return {{}, Lane::Quick, latest, Subject::Window};
}

Result<DocumentFile> written(DocumentFile file, const std::string& text) {
    TRY_VOID(saveDocumentFile(file, text));
    return file;
}

StoreChoice choiceFor(const OpenedProject& project, const ProjectUse& use) {
    StoreChoice choice{use.store.store, use.store.layout, use.store.production};
    choice.layoutFiles = use.layoutFiles;
    choice.project = QDir::current().absoluteFilePath(QString::fromStdString(project.file.path.string())).toStdString();
    choice.projectStore = use.store.name;
    choice.color = use.store.color;
    return choice;
}

/// Whether consent to the one is consent to the other: all is the same but the text of that document.
bool isSameBut(const std::string& document, const ProjectUse& before, ProjectUse after) {
    const auto known = before.fold.texts.find(document);
    if (known != before.fold.texts.end())
        after.fold.texts[document] = known->second;
    return after.fold == before.fold && after.store.store == before.store.store && after.store.layout == before.store.layout
        && after.layoutFiles == before.layoutFiles;
}

} // namespace

ProjectSession::ProjectSession(Workspace& workspace, Consents consents, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_consents(std::move(consents)) {
    connect(&workspace, &Workspace::opened, this, &ProjectSession::takeOpened);
    connect(&workspace, &Workspace::closed, this, [this] {
        m_current.reset();
        Q_EMIT changed();
    });
}

Result<ProjectSession::Read> ProjectSession::read(const Consents& consents, const std::string& file, const std::string& store) {
    TRY_ASSIGN(auto project, openProject(file));
    Read answer{std::move(project), {}, false};
    if (store.empty() && answer.project.document.stores().size() > 1)
        return answer;
    TRY_ASSIGN(answer.use, useStore(answer.project, store));
    answer.trusted = consents.has && consents.has(answer.use->subject);
    return answer;
}

void ProjectSession::open(const std::string& file, const std::string& store) {
    m_workspace.compute(
        this, about(&m_reading), [consents = m_consents, file, store](Progress&) { return read(consents, file, store); },
        [this](Result<Read> answer) { take(std::move(answer)); });
}

void ProjectSession::take(Result<Read> answer) {
    if (!answer)
        return Q_EMIT failed(answer.error());
    m_pending = *std::move(answer);
    const QString title = QString::fromStdString(m_pending->project.title());
    if (!m_pending->use) {
        QStringList names;
        for (const ProjectStore& store : m_pending->project.document.stores())
            names << QString::fromStdString(store.name);
        return Q_EMIT storeWanted(title, names);
    }
    if (!mayUse(*m_pending))
        return Q_EMIT consentWanted(title, QString::fromStdString(describe(m_pending->use->needs)));
    goOn();
}

void ProjectSession::agree() {
    if (!m_pending || !m_pending->use)
        return;
    if (m_consents.remember)
        m_consents.remember(m_pending->use->subject, m_pending->project.file.path.string());
    m_pending->trusted = true;
    goOn();
}

void ProjectSession::goOn() {
    const StoreChoice choice = choiceFor(m_pending->project, *m_pending->use); // who hears it may ask for another project
    Q_EMIT ready(choice);
}

void ProjectSession::takeOpened() {
    const StoreChoice& choice = m_workspace.choice();
    const bool ours = m_pending && mayUse(*m_pending) && choiceFor(m_pending->project, *m_pending->use).project == choice.project
        && m_pending->use->store.name == choice.projectStore;
    m_current = ours ? m_pending : std::nullopt;
    Q_EMIT changed();
}

void ProjectSession::create(const std::string& file, const std::string& upcasters) {
    const StoreChoice& choice = m_workspace.choice();
    const std::string store = namesServer(choice.store)
        ? choice.store
        : pathInProject(file, QDir::current().absoluteFilePath(QString::fromStdString(choice.store)).toStdString());
    const QFileInfo layout(QString::fromStdString(choice.layout));
    const std::string layoutName = layout.isFile() ? pathInProject(file, layout.absoluteFilePath().toStdString()) : choice.layout;
    auto document = ProjectDocument().withStore({m_workspace.description().name, store, layoutName, choice.production, choice.color});
    if (!document)
        return Q_EMIT failed(document.error());
    if (!upcasters.empty())
        document = document->withUpcasters(pathInProject(file, upcasters));
    m_workspace.compute(
        this, about(nullptr),
        [consents = m_consents, file, name = m_workspace.description().name, text = document->text()](Progress&) -> Result<Read> {
            auto before = openDocumentFile(file); // the person agreed to lose it
            if (!before && before.error().code != ErrorCode::NotFound)
                return fail(std::move(before).error());
            TRY_VOID(written(before ? *std::move(before) : DocumentFile{file, {}}, text));
            return read(consents, file, name);
        },
        [this](Result<Read> answer) {
            if (answer && answer->use) { // it is the person's own
                answer->trusted = true;
                if (m_consents.remember)
                    m_consents.remember(answer->use->subject, answer->project.file.path.string());
            }
            take(std::move(answer));
        });
}

void ProjectSession::forgetWanted() {
    m_reading.cancel();
    m_pending.reset();
}

void ProjectSession::edit(const Edit& edit) {
    if (!m_current)
        return;
    if (m_writing)
        m_waiting.push_back(edit);
    else
        write(edit);
}

void ProjectSession::write(const Edit& edit) {
    m_writing = true;
    m_workspace.compute(
        this, about(nullptr),
        [consents = m_consents, file = m_current->project.file, name = m_current->use->store.name,
            text = edit(m_current->project.document).text()](Progress&) -> Result<Read> {
            TRY_VOID(written(file, text));
            return read(consents, file.path.string(), name);
        },
        [this](Result<Read> answer) {
            m_writing = false;
            takeWritten(std::move(answer), {});
            const auto waiting = std::exchange(m_waiting, {});
            for (const Edit& next : waiting)
                this->edit(next);
        });
}

void ProjectSession::documentSaved(const std::string& file) {
    if (!m_current || !m_current->project.texts.contains(file))
        return;
    m_workspace.compute(
        this, about(nullptr),
        [consents = m_consents, project = m_current->project.file.path.string(), name = m_current->use->store.name](
            Progress&) { return read(consents, project, name); },
        [this, file](Result<Read> answer) { takeWritten(std::move(answer), file); });
}

/// An edit of one's own takes no consent away; what somebody else changed meanwhile is asked about.
void ProjectSession::takeWritten(Result<Read> answer, const std::string& own) {
    if (!answer)
        return Q_EMIT failed(answer.error());
    if (!m_current || !answer->use || m_current->project.file.path != answer->project.file.path)
        return; // another one is open by now
    if (isSameBut(own, *m_current->use, *answer->use)) {
        answer->trusted = true;
        if (m_consents.remember && !answer->use->needs.none())
            m_consents.remember(answer->use->subject, answer->project.file.path.string());
    }
    if (!mayUse(*answer))
        return take(std::move(answer));
    m_current = *std::move(answer);
    Q_EMIT changed();
}

} // namespace leftfold::ui
