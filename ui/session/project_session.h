// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/open_project.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// What the user agreed to: ProjectUse::subject. May be asked on any thread.
struct Consents {
    std::function<bool(const std::string& subject)> has = {};
    std::function<void(const std::string& subject, const std::string& path)> remember = {};
};

/// The project of the window: from its file to an open store, with the person's consent where it needs one, and its filters and
/// bookmarks while that store is open. Window's thread only; files are read and written on another.
class ProjectSession : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<ProjectDocument(const ProjectDocument&)>;

    ProjectSession(Workspace& workspace, Consents consents, QObject* parent = nullptr);

    /// Reads the project; then `storeWanted`, `consentWanted`, `ready` or `failed`. Nothing that it names is touched before.
    void open(const std::string& file, const std::string& store);
    /// The answer to `consentWanted`: remembered for this text of it.
    void agree();
    /// Writes a project of the open store, which is the person's own, and goes over to it.
    void create(const std::string& file, const std::string& upcasters);

    /// That of the open store; null: it was opened without one.
    const OpenedProject* project() const { return m_current ? &m_current->project : nullptr; }
    /// What that store is read with; null likewise.
    const ProjectUse* use() const { return m_current ? &*m_current->use : nullptr; }
    /// Changes the project and saves it; then `changed` or `failed`. What comes while another edit is written waits for it.
    void edit(const Edit& edit);
    /// The person saved a document of the project here: no reason to ask again, and it says something else now.
    void documentSaved(const std::string& file);
    /// Another store is wanted: what is still being read is not.
    void forgetWanted();

Q_SIGNALS:
    void storeWanted(const QString& project, const QStringList& names);
    void consentWanted(const QString& project, const QString& needs);
    /// That store is to be opened.
    void ready(const leftfold::ui::StoreChoice& choice);
    /// Another project is open, or none, or what stands in it is another.
    void changed();
    void failed(const leftfold::Error& error);

private:
    struct Read {
        OpenedProject project;
        std::optional<ProjectUse> use; ///< nothing: there are several stores
        bool trusted = false;
    };
    static bool mayUse(const Read& read) { return read.use && (read.use->needs.none() || read.trusted); }
    static Result<Read> read(const Consents& consents, const std::string& file, const std::string& store);
    void take(Result<Read> read);
    void goOn();
    void takeOpened();
    void write(const Edit& edit);
    /// `own`: the document that the person wrote; empty: the project itself.
    void takeWritten(Result<Read> read, const std::string& own);

    Workspace& m_workspace;
    Consents m_consents;
    std::optional<Read> m_pending; ///< read, and on the way to its store
    std::optional<Read> m_current;
    Latest m_reading;
    bool m_writing = false;
    std::vector<Edit> m_waiting; ///< for the one that is written
};

} // namespace leftfold::ui
