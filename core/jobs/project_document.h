// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/replay/branch.h"
#include "core/support/result.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// A store as a project names it. Paths are as they are written.
struct ProjectStore {
    std::string name;
    std::string store; ///< a file, or the address of a server; never with a password
    std::string layout; ///< empty: found by itself
    bool production = false;
    int color = -1; ///< of ten; below 0: none

    bool operator==(const ProjectStore&) const = default;
};

/// What folds the aggregates of a type.
struct ProjectReducer {
    std::string aggregateType; ///< empty: the document says
    std::string reducer; ///< a file, or `exec:COMMAND`

    bool operator==(const ProjectReducer&) const = default;
};

struct SavedFilter {
    std::string name;
    std::string filter;

    bool operator==(const SavedFilter&) const = default;
};

/// An event, or an aggregate, to come back to.
struct Bookmark {
    std::string store; ///< of the project; empty: any
    std::string eventId;
    std::optional<std::int64_t> position;
    std::string aggregate; ///< TYPE/ID
    std::string note;

    bool operator==(const Bookmark&) const = default;
};

/// A what-if of an aggregate's history.
struct ProjectBranch {
    std::string store; ///< of the project; empty: any
    std::string aggregate; ///< TYPE/ID
    Branch branch;

    bool operator==(const ProjectBranch&) const = default;
};

/// A *.leftfold: what a team commits beside its code. Edits give a new one; what Leftfold does not know stays, in its order.
class ProjectDocument {
public:
    /// An empty project.
    ProjectDocument();
    /// An error reads `FILE:LINE: POINTER: what was expected`. A password in it is one.
    static Result<ProjectDocument> parse(std::string_view text, std::string_view fileName);

    const std::vector<ProjectStore>& stores() const { return m_stores; }
    const std::vector<std::string>& layouts() const { return m_layouts; }
    const std::vector<std::string>& upcasters() const { return m_upcasters; }
    const std::vector<ProjectReducer>& reducers() const { return m_reducers; }
    const std::vector<SavedFilter>& filters() const { return m_filters; }
    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }
    const std::vector<ProjectBranch>& branches() const { return m_branches; }
    const std::vector<std::string>& notes() const { return m_notes; }

    /// What to save: the text that was read, byte for byte, where nothing was edited.
    std::string text() const;

    /// Adds the store, or changes the one of that name. A password in its address is refused.
    Result<ProjectDocument> withStore(const ProjectStore& store) const;
    ProjectDocument withUpcasters(const std::string& path) const;
    ProjectDocument withReducer(const ProjectReducer& reducer) const;
    /// Adds the filter, or changes the one of that name.
    ProjectDocument withFilter(const SavedFilter& filter) const;
    ProjectDocument withoutFilter(const std::string& name) const;
    ProjectDocument withBookmark(const Bookmark& bookmark) const;
    ProjectDocument withoutBookmark(std::size_t index) const;
    /// Adds the branch, or changes the one of that name of the store's aggregate.
    ProjectDocument withBranch(const ProjectBranch& branch) const;
    ProjectDocument withoutBranch(const std::string& store, const std::string& aggregate, const std::string& name) const;

private:
    template <typename Edit>
    ProjectDocument edited(std::string_view section, Edit edit) const;
    void readParts();

    Value m_root;
    std::string m_source; // empty: edited
    std::vector<ProjectStore> m_stores;
    std::vector<std::string> m_layouts;
    std::vector<std::string> m_upcasters;
    std::vector<ProjectReducer> m_reducers;
    std::vector<SavedFilter> m_filters;
    std::vector<Bookmark> m_bookmarks;
    std::vector<ProjectBranch> m_branches;
    std::vector<std::string> m_notes;
};

} // namespace leftfold
