// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/open_layout.h"
#include "core/jobs/preview_layout.h"
#include "core/jobs/propose_layout.h"
#include "core/storage/layout_draft.h"
#include "core/support/edit_history.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// A layout while it is edited: the tables of its store, every edit of the document, and what the store's first rows are
/// through it. It reads over a connection of its own, so that stores can be described that nothing can open yet. Window's
/// thread only.
class LayoutSession : public QObject {
    Q_OBJECT
public:
    using Opener = std::function<Result<std::unique_ptr<TableSource>>(const StoreChoice&)>;
    using Join = EditHistory<std::string>::Join;

    LayoutSession(Workspace& workspace, Opener opener, QObject* parent = nullptr);
    ~LayoutSession() override;

    /// Reads the store's tables and begins with what is proposed for the likeliest; then `lookedAt`, or `failed`.
    void describe(const StoreChoice& store);
    /// Begins with a layout that is known, or a file.
    void editCopy(const StoreChoice& store, const std::string& layout);

    const StoreChoice& store() const { return m_store; }
    bool isLooking() const { return m_looking; }
    /// The likeliest first; empty while the tables are read.
    const std::vector<TableProposal>& proposals() const { return m_proposals.tables; }
    /// The table that the events come from; null where the document names none that is there.
    const Table* table() const;
    /// Goes on with what is proposed for that table, as one step of undo.
    void chooseTable(const std::string& table);

    const std::string& text() const { return m_history.document(); }
    /// Whether the text is JSON: a form can only be filled in from that.
    bool isReadable() const { return m_readable; }
    RoleSource role(const std::string& role) const { return roleSource(m_root, role); }
    /// Why the proposal has the role from there; empty where it is from somewhere else by now.
    std::string reason(const std::string& role) const;
    TimesWritten times() const { return timesWritten(m_root); }
    void setText(const std::string& text);
    void setRole(const std::string& role, const RoleSource& source);
    void setTimes(const TimesWritten& times);

    std::optional<std::string> undoName() const { return m_history.undoName(); }
    std::optional<std::string> redoName() const { return m_history.redoName(); }
    void undo();
    void redo();

    const std::string& title() const { return m_title; }
    bool hasFile() const { return m_file.has_value(); }
    /// Empty: it has none.
    std::string fileName() const { return m_file ? m_file->path.string() : std::string(); }
    bool isSaved() const { return m_history.isSaved(); }
    /// Whether anything would be lost: a proposal that nobody touched is made again in a moment.
    bool hasEdits() const { return !m_history.isSaved() && (m_history.undoName() || m_file); }
    void save();
    void saveAs(const std::string& path);

    /// Whether `preview` is still that of an older document.
    bool isTrying() const { return m_trying; }
    const LayoutPreview& preview() const { return m_preview; }

Q_SIGNALS:
    void lookedAt();
    void edited();
    void previewed();
    void saved();
    void failed(const leftfold::Error& error);

private:
    void begin(const StoreChoice& store);
    void look();
    void start(std::string text, std::string title);
    void show();
    void tryOut();
    void takePreview(Result<LayoutPreview> preview);
    void write(DocumentFile file);
    template <typename Job, typename Answer>
    void ask(QFutureWatcherBase*& latest, Job job, Answer answer);

    Workspace& m_workspace;
    Opener m_opener;
    std::unique_ptr<Worker<TableSource>> m_worker;
    StoreChoice m_store;
    LayoutProposals m_proposals;
    EditHistory<std::string> m_history;
    Value m_root;
    bool m_readable = false;
    std::string m_title;
    std::string m_tableName; ///< that the last document which fitted was read from
    std::optional<DocumentFile> m_file;
    LayoutPreview m_preview;
    bool m_looking = false;
    bool m_trying = false;
    bool m_proposing = false; ///< the document is to be the proposal for the likeliest table
    int m_serial = 0; ///< counts stores; an answer about an older one is not for this one
    QFutureWatcherBase* m_lookQuestion = nullptr;
    QFutureWatcherBase* m_tryQuestion = nullptr;
    Latest m_opening;
};

} // namespace leftfold::ui
