// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <functional>
#include <utility>

namespace leftfold::ui {

/// Two connections, so that a walk over a million events never keeps a page waiting.
enum class Lane {
    Quick, ///< pages and single rows
    Long ///< walks over the store, folds
};

/// The newest question of one kind: asking again cancels the one before, whose answer never comes. Member of the asker.
class Latest {
public:
    ~Latest() { cancel(); }
    Latest() = default;
    Latest(const Latest&) = delete;
    Latest& operator=(const Latest&) = delete;
    void cancel() {
        if (const auto stop = std::exchange(m_cancel, nullptr))
            stop();
    }

private:
    friend class Workspace;
    std::function<void()> m_cancel;
};

/// What an answer is about: one that is about a store is dropped when another store was opened meanwhile.
enum class Subject { Store, Window };

struct Question {
    QString name; ///< shown in the status strip; empty: too short to be shown
    Lane lane = Lane::Quick;
    Latest* latest = nullptr;
    Subject subject = Subject::Store;
    std::function<void()> stopped = {}; ///< called in place of the answer where the person cancels the work
};

} // namespace leftfold::ui
