// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QObject>
#include <QSettings>
#include <QString>
#include <vector>

namespace leftfold::ui {

/// A store that was open before; never with a password.
struct RecentStore {
    QString address; ///< path or URI
    QString name;
    QString engine;
    QString layout; ///< as the user chose it; empty: found by itself
    bool production = false;
    QDateTime lastOpened;
};

/// The stores that were open before, the latest first, kept in the settings.
class RecentStores : public QObject {
    Q_OBJECT
public:
    /// `settings` must outlive this object.
    explicit RecentStores(QSettings& settings, QObject* parent = nullptr);

    std::vector<RecentStore> all() const;
    /// Puts the store at the top; the same address is there once.
    void remember(const RecentStore& store);
    void forget(const QString& address);
    /// Whether the user marked that database, whoever logs in to it.
    bool isProduction(const QString& address) const;

Q_SIGNALS:
    void changed();

private:
    void write(const std::vector<RecentStore>& stores);

    QSettings& m_settings;
};

} // namespace leftfold::ui
