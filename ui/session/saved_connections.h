// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/store_choice.h"
#include <QObject>
#include <QSettings>
#include <QString>
#include <optional>
#include <vector>

namespace leftfold::ui {

/// A store that a person gave a name; never with a password.
struct SavedConnection {
    QString id; ///< empty: not saved yet
    QString name;
    QString group; ///< heading to stand under; empty: none
    int color = -1; ///< of the ten that aggregate types have; below 0: none
    bool production = false;
    QString address; ///< path or URI
    QString layout; ///< empty: found by itself

    bool operator==(const SavedConnection&) const = default;
};

StoreChoice choiceOf(const SavedConnection& connection);

/// The connections that were saved, by group and name, kept in the settings.
class SavedConnections : public QObject {
    Q_OBJECT
public:
    /// `settings` must outlive this object.
    explicit SavedConnections(QSettings& settings, QObject* parent = nullptr);

    std::vector<SavedConnection> all() const;
    QStringList groups() const;
    /// The one that leads to that database.
    std::optional<SavedConnection> forAddress(const QString& address) const;
    /// Adds it, or changes the one of that id; returns the id.
    QString save(const SavedConnection& connection);
    void remove(const QString& id);

Q_SIGNALS:
    void changed();

private:
    void write(std::vector<SavedConnection> connections);

    QSettings& m_settings;
};

} // namespace leftfold::ui
