// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/keychain.h"
#include <QTimer>
#include <map>

namespace leftfold::ui {

/// A keychain in memory. Answers come later, as the desktop's do.
struct FakeKeychain final : Keychain {
    bool isThere = true;
    std::map<std::string, std::string> kept;
    int asked = 0;

    void read(const std::string& store, Password answer) override {
        ++asked;
        later([this, store, answer] {
            if (!isThere)
                answer(none());
            else if (kept.contains(store))
                answer(kept.at(store));
            else
                answer(fail(ErrorCode::NotFound, "Nothing is kept."));
        });
    }
    void write(const std::string& store, const std::string& password, Done answer) override {
        later([this, store, password, answer] {
            if (isThere)
                kept[store] = password;
            answer(isThere ? Result<>() : none());
        });
    }
    void remove(const std::string& store, Done answer) override {
        later([this, store, answer] {
            if (!isThere)
                answer(none());
            else
                answer(kept.erase(store) > 0 ? Result<>() : fail(ErrorCode::NotFound, "Nothing is kept."));
        });
    }

private:
    static tl::unexpected<Error> none() { return fail(ErrorCode::Unavailable, "No keychain runs here."); }
    template <typename Work>
    void later(Work work) {
        QTimer::singleShot(0, &m_context, work);
    }
    QObject m_context; ///< no answer after the end
};

} // namespace leftfold::ui
