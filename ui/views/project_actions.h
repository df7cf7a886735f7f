// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/mapping_session.h"
#include "ui/session/replay_session.h"
#include "ui/views/main_window.h"

namespace leftfold::ui {

/// What a person does with the window's project: make one, keep a filter or an event in it, go to what is kept. It also hands
/// the project's reducers and upcasters to the sessions that use them.
class ProjectActions : public QObject {
    Q_OBJECT
public:
    /// Belongs to the window.
    ProjectActions(MainWindow& window, Workspace& workspace, ReplaySession& replay, MappingSession& mapping);

    void createAt(const QString& file);
    void keepFilter(const QString& name);
    void bookmark(const QString& note);

private:
    QAction* add(const QString& text, const QKeySequence& keys, void (ProjectActions::*run)());
    void follow();
    void apply();
    void askWhere();
    void askFilterName();
    void askNote();
    void fillFilters();
    std::vector<PaletteEntry> entries() const;
    void addFilters(std::vector<PaletteEntry>& entries, const OpenedProject& project) const;
    void addBookmarks(std::vector<PaletteEntry>& entries, const OpenedProject& project) const;
    void goTo(const Bookmark& bookmark) const;

    MainWindow& m_window;
    Workspace& m_workspace;
    ReplaySession& m_replay;
    MappingSession& m_mapping;
    std::string m_applied; ///< the project's place and the store
    std::string m_given; ///< the mapping that the project opened
    QAction* m_create = nullptr;
    QMenu* m_filters = nullptr;
    QAction* m_keepFilter = nullptr;
    QAction* m_bookmark = nullptr;
};

} // namespace leftfold::ui
