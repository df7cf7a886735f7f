// SPDX-License-Identifier: Apache-2.0
#include "ui/session/project_session.h"
#include "core/storage/store_kind.h"
#include <QDir>

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
    answer.trusted = consents.has && consents.has(answer.project.subject);
    if (store.empty() && answer.project.document.stores().size() > 1)
        return answer;
    TRY_ASSIGN(answer.use, useStore(answer.project, store));
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
    if (!m_pending->use->needs.none() && !m_pending->trusted)
        return Q_EMIT consentWanted(title, QString::fromStdString(describe(m_pending->use->needs)));
    goOn();
}

void ProjectSession::agree() {
    if (!m_pending || !m_pending->use)
        return;
    if (m_consents.remember)
        m_consents.remember(m_pending->project.subject, m_pending->project.file.path.string());
    m_pending->trusted = true;
    goOn();
}

void ProjectSession::goOn() {
    const StoreChoice choice = choiceFor(m_pending->project, *m_pending->use); // who hears it may ask for another project
    Q_EMIT ready(choice);
}

void ProjectSession::takeOpened() {
    const StoreChoice& choice = m_workspace.choice();
    const bool ours = m_pending && m_pending->use && choiceFor(m_pending->project, *m_pending->use).project == choice.project
        && m_pending->use->store.name == choice.projectStore;
    m_current = ours ? m_pending : std::nullopt;
    Q_EMIT changed();
}

void ProjectSession::create(const std::string& file, const std::string& upcasters) {
    const StoreChoice& choice = m_workspace.choice();
    const std::string store = namesServer(choice.store)
        ? choice.store
        : pathInProject(file, QDir::current().absoluteFilePath(QString::fromStdString(choice.store)).toStdString());
    auto document = ProjectDocument().withStore({m_workspace.description().name, store, choice.layout, choice.production, choice.color});
    if (!document)
        return Q_EMIT failed(document.error());
    if (!upcasters.empty())
        document = document->withUpcasters(pathInProject(file, upcasters));
    m_workspace.compute(
        this, about(nullptr),
        [consents = m_consents, file, name = m_workspace.description().name, text = document->text()](Progress&) -> Result<Read> {
            TRY_VOID(written(DocumentFile{file, {}}, text));
            return read(consents, file, name);
        },
        [this](Result<Read> answer) {
            if (answer && m_consents.remember) {
                m_consents.remember(answer->project.subject, answer->project.file.path.string());
                answer->trusted = true;
            }
            take(std::move(answer));
        });
}

void ProjectSession::edit(const Edit& edit) {
    if (!m_current || std::exchange(m_writing, true))
        return;
    m_workspace.compute(
        this, about(nullptr),
        [consents = m_consents, file = m_current->project.file, name = m_current->use->store.name,
            text = edit(m_current->project.document).text()](Progress&) -> Result<Read> {
            TRY_VOID(written(file, text));
            return read(consents, file.path.string(), name);
        },
        [this](Result<Read> answer) { takeWritten(std::move(answer)); });
}

/// An edit of one's own takes no consent away.
void ProjectSession::takeWritten(Result<Read> answer) {
    m_writing = false;
    if (!answer)
        return Q_EMIT failed(answer.error());
    if (!m_current || m_current->project.file.path != answer->project.file.path)
        return; // another one is open by now
    if (m_current->trusted && m_consents.remember)
        m_consents.remember(answer->project.subject, answer->project.file.path.string());
    answer->trusted = m_current->trusted;
    m_current = *std::move(answer);
    Q_EMIT changed();
}

} // namespace leftfold::ui
