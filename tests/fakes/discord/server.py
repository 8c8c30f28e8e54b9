"""The HTTP side: every request is noted, may be spoiled, is answered or refused in Discord's form."""

import asyncio
import traceback
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.fakes.discord.answer import json_response
from tests.fakes.discord.call import Call, Handler, Routes, read
from tests.fakes.discord.faults import Fault, Faults
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.refusal import RefusalError
from tests.fakes.discord.routes import ALL
from tests.fakes.discord.world import World

API = "/api/v10"
UNAUTHORIZED = {"message": "401: Unauthorized", "code": 0}


class Server:
    """Listens on a port of this machine; keeps what it was asked, and what it did not know."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults = Faults()
        self.gateway = Gateway(world)
        self.calls: list[Call] = []
        self.unhandled: list[str] = []
        self.broken: list[str] = []
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        for routes in ALL:
            for method, path, handler in routes:
                app.router.add_route(method, API + path, self._answerer(routes, f"{method} {path}", handler))
        app.router.add_get("/gateway", self.gateway.connect)
        app.router.add_get("/attachments/{channel}/{file}/{name}", self._file)
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.world.base_url = f"http://{host}:{port}"
        self.gateway.url = f"ws://{host}:{port}/gateway"

    async def stop(self) -> None:
        self.gateway.drops()
        if self._runner:
            await self._runner.cleanup()

    def _answerer(
        self, routes: Routes, route: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            call = await read(request, self.world, route)
            self.calls.append(call)
            response = await self._spoiled(request, call, routes, handler)
            call.status = response.status
            return response

        return answer

    async def _spoiled(
        self, request: web.Request, call: Call, routes: Routes, handler: Handler
    ) -> web.Response:
        fault = self.faults.next(call.route) or Fault(call.route, 1)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if (fault.status or fault.cut) and not fault.after_write:
            return _break(request, fault)
        response = self._limited(request, call, routes, handler)
        return _break(request, fault) if fault.after_write else response

    def _limited(self, request: web.Request, call: Call, routes: Routes, handler: Handler) -> web.Response:
        bucket = self.faults.buckets.get(call.route)
        if bucket and not bucket.take():
            return bucket.refusal()
        wanted = f"Bot {self.world.application.token}"
        if routes.needs_token and request.headers.get("Authorization") != wanted:
            return json_response(UNAUTHORIZED, status=401)
        response = self._run(handler, call)
        if bucket:
            response.headers.update(bucket.headers())
        return response

    def _run(self, handler: Handler, call: Call) -> web.Response:
        try:
            told = handler(call)
        except RefusalError as refusal:
            return json_response(refusal.wire(), status=refusal.status)
        except Exception as error:  # noqa: BLE001 (told at the end of the test)
            self.broken.append(f"{call.route}: {error!r}\n{traceback.format_exc()}")
            return json_response({"message": f"The fake broke: {error!r}", "code": 0}, status=501)
        return web.Response(status=204) if told is None else json_response(told)

    async def _file(self, request: web.Request) -> web.Response:
        content = self.world.files.get(int(request.match_info["file"]))
        return web.Response(status=404) if content is None else web.Response(body=content)

    async def _unknown(self, request: web.Request) -> web.Response:
        self.unhandled.append(f"{request.method} {request.path.removeprefix(API)}")
        return json_response({"message": "404: Not Found", "code": 0}, status=404)


def _break(request: web.Request, fault: Fault) -> web.Response:
    if fault.cut and request.transport:
        request.transport.abort()
    return web.Response(status=500) if fault.cut else fault.response()
